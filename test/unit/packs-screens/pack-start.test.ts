import { expect, test } from 'vitest';
import { checkedPack } from '../../../renderer/features/packs/checked-pack.ts';
import { PackForm } from '../../../renderer/features/packs/pack-form.ts';
import { startOfPack } from '../../../renderer/features/packs/pack-start.ts';
import type { FindingHappening } from '../../../shared/cases/finding.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { buildSummary } from '../../builders/case-summary.ts';
import { contactCard } from '../../builders/contact-cards.ts';
import { buildFindings, calibrationSet, drawn } from '../../builders/findings.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

const signedOff = [1, 2, 3].map((number) => buildSummary(number, { status: 'signed-off' }));
const summaries = [...signedOff, buildSummary(4, { status: 'in-progress' })];

const inspectionWith = (...happenings: readonly FindingHappening[]): Inspection => ({
  v: 4,
  id: countedId(900_002),
  name: 'Example PDU',
  marking: 'OFFICIAL',
  framework: { id: 'published', version: '1', hash: '0'.repeat(64) },
  leadInspector: '',
  fieldworkStarts: null,
  createdAt: fixedNow,
  closed: null,
  findings: buildFindings(...happenings),
});

const contact = (
  filling: number,
  trust: Contact['trust'],
  card = contactCard(filling),
): Contact => ({
  v: 1,
  id: countedId(filling),
  card,
  trust,
  from: { kind: 'card' },
  addedAt: fixedNow,
  trustChangedAt: fixedNow,
  reason: '',
});

const start = (query: string, ...happenings: readonly FindingHappening[]) =>
  startOfPack(new URLSearchParams(query), {
    inspection: inspectionWith(...happenings),
    summaries,
    reviews: [],
    contacts: [],
  });

test('a drawn sample is chosen, and what of it cannot be sent is counted', () => {
  const draw = { ...drawn(4), chosen: [2, 4] };

  const { form, sample } = start(`purpose=to-moderate&sample=${draw.id}`, draw);

  expect([form.purpose, form.caseIds, sample]).toEqual([
    'to-moderate',
    [countedId(2)],
    { chosen: 1, missing: 1 },
  ]);
});

test('a set of reference cases is chosen with its cases', () => {
  const { form } = start(`set=${countedId(600)}`, calibrationSet(1, 3));

  expect([form.purpose, form.setId, form.caseIds]).toEqual([
    'calibration',
    countedId(600),
    [countedId(1), countedId(3)],
  ]);
});

test('a case that was just signed off is chosen alone, and one that is not is left', () => {
  const chosenBy = (number: number) =>
    start(`purpose=to-moderate&case=${countedId(number)}`).form.caseIds;

  expect([chosenBy(2), chosenBy(4)]).toEqual([[countedId(2)], []]);
});

const [inspector, moderator, lead, namesake] = [
  contact(1, 'trusted', contactCard(1, 'Alex Baker')),
  contact(2, 'trusted', contactCard(2, 'Morgan Reid')),
  contact(3, 'trusted', contactCard(3, 'Lee Shaw')),
  contact(4, 'trusted', contactCard(4, 'Lee Shaw')),
] as const;
const phases = ['concluded', 'responded', 'settled'] as const;

/** What is chosen after each of the three turns, when a pack of that one review among two is made. */
const afterEachTurn = (contacts: readonly Contact[]) =>
  phases.map((phase, index) => {
    const ofPeople = { inspectorId: inspector.card.personId, openedById: moderator.card.personId };
    const reviews = [
      buildReviewSummary(1, { ...ofPeople, phase }),
      buildReviewSummary(2, { ...ofPeople, phase }),
    ];
    const { form } = startOfPack(
      new URLSearchParams(`purpose=reviews&review=${reviews[index % 2]?.reviewId}`),
      {
        inspection: { ...inspectionWith(), leadInspector: 'Lee Shaw' },
        summaries,
        reviews,
        contacts,
      },
    );
    return { reviewIds: form.reviewIds, contactIds: form.contactIds };
  });

test('a review that just ended a turn is chosen alone, for whoever has the next turn', () => {
  expect(afterEachTurn([inspector, moderator, lead])).toEqual([
    { reviewIds: [countedId(800_001)], contactIds: [inspector.id] },
    { reviewIds: [countedId(800_002)], contactIds: [lead.id] },
    { reviewIds: [countedId(800_001)], contactIds: [inspector.id, moderator.id] },
  ]);
});

test('nobody is ticked whose card was not compared, nor one of two people of the lead’s name', () => {
  const contacts = [
    { ...inspector, trust: 'unchecked' as const },
    { ...moderator, trust: 'revoked' as const },
    lead,
    namesake,
  ];

  expect(afterEachTurn(contacts).map(({ contactIds }) => contactIds)).toEqual([[], [], []]);
});

test('without a word in the address nothing is chosen but this person as the one who can open it', () => {
  expect(start('')).toEqual({
    form: {
      purpose: null,
      caseIds: [],
      reviewIds: [],
      setId: '',
      lock: 'recipients',
      contactIds: [],
      me: true,
      other: '',
      passphrase: '',
      again: '',
      message: '',
    },
    sample: null,
  });
});

test.each([
  ['a purpose', { purpose: null }, { purpose: ['purpose-missing'] }],
  ['a case', { caseIds: [] }, { caseIds: ['cases-missing'] }],
  ['a review', { purpose: 'reviews' }, { reviewIds: ['reviews-missing'] }],
  ['a set of reference cases', { purpose: 'calibration' }, { setId: ['set-missing'] }],
  ['anybody who can open it', { me: false }, { contactIds: ['nobody-chosen'] }],
  [
    'a passphrase that is long enough, twice',
    { lock: 'passphrase', passphrase: 'short', again: 'shot' },
    { passphrase: ['passphrase-too-short'], again: ['passphrases-differ'] },
  ],
] as const)('a pack without %s is not made', (_what, change, problems) => {
  const { form } = start(`purpose=to-moderate&case=${countedId(1)}`);

  const parsed = PackForm.safeParse({ ...form, ...change });

  expect(parsed.error?.flatten().fieldErrors).toEqual(problems);
});

test('a pack is for those who were chosen and compared, the one-off recipient and this person', () => {
  const own = contactCard(9, 'Alex Baker');
  const contacts = [contact(1, 'trusted'), contact(2, 'unchecked'), contact(3, 'trusted')];
  const other = contactCard(7).recipient;
  const { form } = start(`purpose=to-moderate&case=${countedId(1)}`);
  const filled = { ...form, contactIds: [countedId(1), countedId(2)], other };

  const { lock, recipients } = checkedPack(filled, {
    inspection: inspectionWith(),
    summaries,
    reviews: [],
    contacts,
    sets: [],
    own,
    other,
  });

  expect([lock, recipients]).toEqual([
    { kind: 'recipients', recipients: [contactCard(1).recipient, other, own.recipient] },
    [contactCard(1)],
  ]);
});
