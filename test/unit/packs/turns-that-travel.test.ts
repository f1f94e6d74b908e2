import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { packableReviews } from '../../../renderer/features/packs/packable.ts';
import type { Author } from '../../../shared/cases/entry.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { nextReviewEntry } from '../../../shared/moderation/review-chain.ts';
import type { ReviewEntry, ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { mayFollow } from '../../../shared/moderation/review-rules.ts';
import { summariseReview } from '../../../shared/moderation/summarise-review.ts';
import { endsTurn, turnToSign } from '../../../shared/moderation/turn.ts';
import { readWholeReview } from '../../../shared/moderation/whole-review.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { chainHashes } from '../../../shared/packs/taking-in/chain-hashes.ts';
import { planTakingIn } from '../../../shared/packs/taking-in/plan-taking-in.ts';
import type { Here } from '../../../shared/packs/taking-in/what-is-here.ts';
import { assessor, inspectionId } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { value } from '../../builders/machine.ts';
import { buildPack, createPerson, type Person, trusting } from '../../builders/pack.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import {
  agreed,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  disputed,
  judged,
  leadInspector,
  moderator,
  overruled,
  resolved,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

/** Three people, each with a vault of their own, who do with a review whatever may follow in it. */
const framework = readSyntheticFramework();
const subject = buildWholeCase(framework);
const ruling = judged('B1', 'insufficient');
const target = { kind: 'key-question', id: 'B1' } as const;
const team = [moderator, assessor, leadInspector] as const;
const people = new Map<Author, Person>();

beforeAll(async () => {
  for (const one of team) people.set(one, await createPerson(one.id, one.name));
});

const endings = [concluded, responded, settlementEnded];
const saidOfIt: readonly ReviewHappening[] = [
  ...endings,
  agreed(ruling),
  overruled(ruling),
  resolved(ruling),
  disputed(ruling),
  { kind: 'accepted', target },
  { kind: 'commented', target: null, text: 'Read twice.' },
  { kind: 'asked', target: null, text: 'Who was told?' },
  { kind: 'reopened', reason: 'A letter came.' },
  settled(ruling),
];

/** A review as a vault has it, under the id that opens it there. */
type Held = { readonly storedAs: string; readonly whole: WholeReview };
type Vaults = Map<Author, readonly Held[]>;

const acts = fc.record({
  who: fc.constantFrom(...team),
  /** How many places further round the table it is sent. */
  to: fc.constantFrom(1, 2),
  which: fc.nat(5),
  what: fc.nat(20),
  sends: fc.constantFrom(true, false, false),
});

it('whatever three people do in turn, what can be sent is taken in, and what cannot yet says who ends their turn', async () => {
  const isBlind = fc.boolean();
  await fc.assert(
    fc.asyncProperty(
      isBlind,
      fc.array(acts, { minLength: 10, maxLength: 30 }),
      async (blind, walk) => {
        const ports = fakePorts({ idsAfter: 710_000, stepMs: 1000 });
        const begun = await begin(blind);
        const vaults: Vaults = new Map(team.map((one) => [one, [begun]]));
        for (const { who, to: further, which, what, sends } of walk) {
          const to = team[(team.indexOf(who) + further) % team.length] ?? who;
          const held = vaults.get(who) ?? [];
          const one = held[which % Math.max(held.length, 1)];
          if (one === undefined) continue;
          if (!sends) {
            const whole = await say(one.whole, who, what, ports);
            vaults.set(
              who,
              held.map((other) => (other === one ? { ...one, whole } : other)),
            );
            continue;
          }
          const { ready, unended } = packableReviews([summariseReview(framework, one.whole)]);
          for (const { unendedBy } of unended) {
            const canEnd = endings.some((ending) => mayFollow(one.whole.review, who, ending));
            expect([unendedBy, canEnd]).toEqual([who, true]);
          }
          if (ready.length > 0) vaults.set(to, await send(one.whole, who, to, vaults));
        }
      },
    ),
    { numRuns: 20 },
  );
});

/** Concluded, and with all three: nothing travels before. */
async function begin(blind: boolean): Promise<Held> {
  const marking = committed(buildSecondMarking(framework, subject, []));
  const said = [blind ? marking : overruled(ruling), concluded];
  const mode = blind ? 'blind' : 'open';
  const whole = await buildSignedReview(framework, { mode, said, subject }, [...people.values()]);
  return { storedAs: whole.review.id, whole };
}

/** One of the things that may follow now, signed where it ends a turn. */
async function say(
  { review, stored }: WholeReview,
  who: Author,
  what: number,
  ports: ReturnType<typeof fakePorts>,
): Promise<WholeReview> {
  const undo = review.undoable.map((seq): ReviewHappening => ({ kind: 'undone', seq })).slice(-1);
  const may = [...saidOfIt, ...undo].filter((one) => mayFollow(review, who, one));
  const one = may[what % may.length];
  if (one === undefined) throw new Error('a comment may always follow');
  const proof = endsTurn(one) && (await people.get(who)?.prove(turnToSign(review.head.hash, one)));
  const said = proof ? { ...one, proof } : one;
  const entry = nextReviewEntry(review.id, review.head, who, said as ReviewHappening, ports);
  return value(readWholeReview([...(stored as ReviewEntry[]), entry]));
}

/** By a pack that is made, read and taken in: what the other has then. */
async function send(whole: WholeReview, from: Author, to: Author, vaults: Vaults) {
  const [sender, receiver] = [people.get(from), people.get(to)];
  if (sender === undefined || receiver === undefined) throw new Error('both have keys');
  const { lock, key } = receiver;
  const pack = await buildPack({ sender, lock, framework, reviews: [whole] });
  const read = value(await readPack(pack, key, trusting(...people.values())));
  const held = vaults.get(to) ?? [];
  const [step] = planTakingIn(read, 'reviews', hereOf(to, held));
  expect(['new', 'same', 'older', 'newer', 'parted']).toContain(step?.item.standing);
  switch (step?.does?.kind) {
    case 'add-review': {
      const { underItsId, whole: added } = step.does;
      const storedAs = underItsId ? added.review.id : countedId(720_000 + held.length);
      return [...held, { storedAs, whole: added }];
    }
    case 'go-on-with-review': {
      const { storedAs, whole: longer } = step.does;
      return held.map((one) => (one.storedAs === storedAs ? { storedAs, whole: longer } : one));
    }
    default:
      return held;
  }
}

function hereOf({ id: personId }: Author, held: readonly Held[]): Here {
  const ofCase = chainHashes(subject.stored, subject.chain.headHash) ?? [];
  return {
    inspectionId,
    frameworkHash: frameworkHash(framework),
    frameworks: new Set([frameworkHash(framework)]),
    personId,
    deleted: new Set(),
    cases: new Map(),
    references: new Set(),
    reviews: held.map(({ storedAs, whole: { review, stored, headHash } }) => ({
      storedAs,
      reviewId: review.id,
      subjectCaseId: review.subject.caseId,
      mode: review.mode,
      openedById: review.openedBy.id,
      calibrationSetId: null,
      isToMark: false,
      hashes: chainHashes(stored, headHash) ?? [],
      subject: ofCase,
    })),
    taken: new Set(),
  };
}
