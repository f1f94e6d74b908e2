import { beforeAll, describe, expect, it } from 'vitest';
import type { Author } from '../../../shared/cases/entry.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import type { WhoseKey } from '../../../shared/packs/pack.ts';
import type { Trust } from '../../../shared/packs/people/contact-card.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { buildPack, createPerson, type Person } from '../../builders/pack.ts';
import { countedId } from '../../builders/ports.ts';
import {
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  disputed,
  judged,
  leadInspector,
  moderator,
  overruled,
  type ReviewOptions,
  resolved,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

let inspector: Person;
let checker: Person;
let lead: Person;
const subject = buildWholeCase(hmipFramework);
const marking = buildSecondMarking(hmipFramework, subject, []);
const ruling = judged('2.1.1', 'sufficient');
const another: Author = { id: countedId(99), name: 'Robin Vale' };
const reopened: ReviewHappening = { kind: 'reopened', reason: 'Too soon.' };
const undone = (seq: number): ReviewHappening => ({ kind: 'undone', seq });
const remark: ReviewHappening = { kind: 'commented', target: null, text: 'See the file.' };

const moderated = [overruled(ruling), concluded];
const answeredToo = [...moderated, disputed(ruling), responded];
const settledToo = [...answeredToo, settled(ruling), settlementEnded];
const blind = [committed(marking), resolved(ruling), concluded];

beforeAll(async () => {
  inspector = await createPerson(assessor.id, assessor.name);
  checker = await createPerson(moderator.id, moderator.name);
  lead = await createPerson(leadInspector.id, leadInspector.name);
});

describe('a review on its way from one to the next', () => {
  it('is taken from each of the three people, whose cards are here', async () => {
    const thirdPerson = [committed(marking), [another, resolved(ruling)], concluded] as const;
    expect([
      await read(checker, moderated),
      await read(inspector, answeredToo),
      await read(lead, settledToo),
      await read(checker, blind, { mode: 'blind' }),
      await read(checker, thirdPerson, { mode: 'blind' }),
      await read(checker, [...moderated, reopened, ...moderated]),
      await read(inspector, [...moderated, [leadInspector, remark], disputed(ruling), responded]),
      await read(checker, [
        ...moderated,
        disputed(ruling),
        [assessor, undone(3)],
        reopened,
        concluded,
      ]),
    ]).toEqual([null, null, null, null, null, null, null, null]);
  });

  it.each<readonly [Trust | 'unknown', string | null]>([
    ['trusted', null],
    ['replaced', null],
    ['unchecked', 'turn-unknown'],
    ['revoked', 'turn-wrong'],
    ['unknown', 'turn-unknown'],
  ])('is taken or not where the card of whoever ended a turn is %s', async (trust, kind) => {
    expect([
      await read(inspector, answeredToo, {}, { [moderator.id]: trust }),
      await read(lead, settledToo, {}, { [assessor.id]: trust }),
    ]).toEqual([kind, kind]);
  });

  it('is refused where the end of any turn is unsigned', async () => {
    const unsignedBy = (person: Person, said: ReviewOptions['said'], mode?: 'blind') =>
      read(checker, said, mode === undefined ? {} : { mode }, {}, [person]);
    expect([
      await unsignedBy(checker, moderated),
      await unsignedBy(checker, blind, 'blind'),
      await unsignedBy(inspector, answeredToo),
      await unsignedBy(lead, settledToo),
    ]).toEqual(['turn-wrong', 'turn-wrong', 'turn-wrong', 'turn-wrong']);
  });

  it('is refused where a ruling is put into the mouth of another than ends the turn', async () => {
    expect([
      await read(lead, [...answeredToo, [another, settled(ruling)], settlementEnded]),
      await read(checker, [...moderated, disputed(ruling), reopened, concluded]),
    ]).toEqual(['turn-wrong', 'turn-wrong']);
  });

  it('is refused where somebody did not end what they said, whoever sends it', async () => {
    expect([
      await read(lead, [...moderated, disputed(ruling)]),
      await read(lead, []),
      await read(inspector, [...answeredToo, settled(ruling)]),
      await read(lead, [...answeredToo, settled(ruling)]),
    ]).toEqual(['turn-wrong', 'turn-wrong', 'turn-wrong', 'turn-wrong']);
  });
});

/** The kind of fault that it is refused for, or null. */
async function read(
  sender: Person,
  said: ReviewOptions['said'] = [],
  options: ReviewOptions = {},
  trusts: Readonly<Record<string, Trust | 'unknown'>> = {},
  silent: readonly Person[] = [],
): Promise<string | null> {
  const people = [inspector, checker, lead];
  const signing = people.filter((one) => !silent.includes(one));
  const review = await buildSignedReview(hmipFramework, { ...options, subject, said }, signing);
  const { lock, key } = sender;
  const pack = await buildPack({ sender, lock, framework: hmipFramework, reviews: [review] });
  const whose: WhoseKey = (publicKey) => {
    const card = people.find((one) => one.card.signingKey === publicKey)?.card;
    const trust = trusts[card?.personId ?? ''] ?? 'trusted';
    return card === undefined || trust === 'unknown' ? null : { card, trust };
  };
  const outcome = await readPack(pack, key, whose);
  return outcome.ok ? null : outcome.error.kind;
}
