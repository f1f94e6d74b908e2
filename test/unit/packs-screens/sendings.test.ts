import { expect, test } from 'vitest';
import { cameHome, type Sending, sendingsOf } from '../../../renderer/store/sendings.ts';
import type { VaultEvent } from '../../../renderer/store/vault-event.ts';
import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

const [kase, mo, lee, me] = [countedId(1), countedId(7), countedId(8), countedId(9)];

/** A pack with one case in it; the day is also its id. */
const packed = (
  day: number,
  names: readonly string[],
  of: { readonly seq?: number; readonly purpose?: PackPurpose; readonly caseId?: string } = {},
): VaultEvent => ({
  v: 1,
  id: countedId(day),
  at: `2026-11-${day}T09:00:00.000Z`,
  by: 'Ann',
  happening: {
    kind: 'pack-made',
    packId: countedId(500 + day),
    purpose: of.purpose ?? 'to-moderate',
    cases: 1,
    reviews: 0,
    recipients: names.length === 0 ? 'passphrase' : names.length,
    marking: 'OFFICIAL',
    sent: {
      inspectionId: countedId(900_002),
      fileName: 'casemark-2026-11-23-0f.age',
      digest: 'cd'.repeat(64),
      fileHash: 'ab'.repeat(32),
      names: [...names],
      personIds: [],
      cases: [{ caseId: of.caseId ?? kase, seq: of.seq ?? 4 }],
      reviews: [],
    },
  },
});

const outIn = (...events: readonly VaultEvent[]) =>
  sendingsOf(events, kase, 'Ann').map(({ eventId, names, seq }) => [eventId, names, seq]);

test('a case is out with everybody who has a pack with it, in the newest state that each was sent', () => {
  const events = [packed(23, ['Mo', 'Ann'], { seq: 9 }), packed(22, ['Lee']), packed(21, ['Mo'])];

  expect(outIn(...events)).toEqual([
    [countedId(23), ['Mo'], 9],
    [countedId(22), ['Lee'], 4],
  ]);
});

test('a pack of other cases, or one that only its maker can open, puts no case out', () => {
  expect(outIn(packed(23, ['Mo'], { caseId: countedId(2) }), packed(22, ['Ann']))).toEqual([]);
});

test('a pack with a passphrase is out with whoever has it', () => {
  expect(outIn(packed(23, []))).toEqual([[countedId(23), [], 4]]);
});

test('a pack of which only counts were kept says of no case where it is', () => {
  const { happening, ...event } = packed(23, ['Mo']);
  const { sent: _, ...counts } = happening as typeof happening & { sent: unknown };

  expect(outIn({ ...event, happening: counts } as VaultEvent)).toEqual([]);
});

const sending: Sending = {
  eventId: countedId(23),
  at: '2026-11-23T09:00:00.000Z',
  purpose: 'to-moderate',
  names: ['Mo'],
  personIds: [mo],
  seq: 4,
};
const review = buildReviewSummary(11, { subjectCaseId: kase, subjectSeq: 4, openedById: mo });
const home = (of: Partial<Sending>, ...reviews: readonly (typeof review)[]) =>
  cameHome({ ...sending, ...of }, reviews, { caseId: kase, personId: me })?.reviewId ?? null;

test.each([
  ['a review by whom it was sent to', {}, review, review.reviewId],
  ['a review by somebody else', {}, { ...review, openedById: lee }, null],
  ['a review of an earlier state', {}, { ...review, subjectSeq: 3 }, null],
  ['another state of the case', {}, { ...review, mode: 'state' as const }, null],
  ['a review of another case', {}, { ...review, subjectCaseId: countedId(2) }, null],
  ['a review by whoever had the passphrase', { personIds: [] }, review, review.reviewId],
  ['a review of one’s own', { personIds: [] }, { ...review, openedById: me }, null],
])(
  'a case that was sent comes home with a review of it as it was sent: %s',
  (_, of, line, found) => {
    expect(home(of, line)).toBe(found);
  },
);
