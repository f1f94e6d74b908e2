import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Author } from '../../../shared/cases/entry.ts';
import { readWholeCase, type WholeCase } from '../../../shared/cases/whole-case.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import {
  type ChainHashes,
  chainHashes,
  relate,
} from '../../../shared/packs/taking-in/chain-hashes.ts';
import { planTakingIn, type TakingInStep } from '../../../shared/packs/taking-in/plan-taking-in.ts';
import type { TakingInChoice } from '../../../shared/packs/taking-in/taking-in-plan.ts';
import type { Here, ReviewHere } from '../../../shared/packs/taking-in/what-is-here.ts';
import { assessor, buildEntries, inspectionId } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { value } from '../../builders/machine.ts';
import { verifiedPack } from '../../builders/packs.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import { buildReview, moderator } from '../../builders/review.ts';
import { buildInspection } from '../../builders/vault-export.ts';

const inspection = buildInspection();
const personId = countedId(900_100);

/** A case that says these notes: two lists that begin alike are states of one case that have these in common. */
function stateOf(notes: readonly string[], author: Author = assessor): WholeCase {
  const entries = buildEntries(hmipFramework, {
    author,
    ports: fakePorts({ stepMs: 1000 }),
    happenings: notes.map((note) => ({ kind: 'noted', promptId: '2.2.1-a', note })),
  });
  return value(readWholeCase(entries));
}

const emptyVault: Here = {
  inspectionId,
  frameworkHash: frameworkHash(hmipFramework),
  frameworks: new Set([frameworkHash(hmipFramework)]),
  personId,
  deleted: new Set(),
  cases: new Map(),
  references: new Set(),
  reviews: [],
  taken: new Set(),
};

const target = { kind: 'prompt', id: '2.2.1-a' } as const;

function reviewHere({ review, stored, headHash, subject }: WholeReview): ReviewHere {
  return {
    storedAs: review.id,
    reviewId: review.id,
    subjectCaseId: review.subject.caseId,
    mode: review.mode,
    openedById: review.openedBy.id,
    calibrationSetId: null,
    isToMark: review.phase === 'to-mark',
    hashes: chainHashes(stored, headHash) ?? [],
    subject: hashesOf(subject),
  };
}

function deedsOf(steps: readonly TakingInStep[]) {
  return steps.map(({ item, does }) => [item.kind, item.standing, does?.kind]);
}

function hashesOf(whole: WholeCase): ChainHashes {
  return chainHashes(whole.stored, whole.chain.headHash) ?? [];
}

/** The vault after what was planned. */
function carryOut(here: Here, steps: readonly TakingInStep[]): Here {
  const cases = new Map(here.cases);
  const reviews = [...here.reviews];
  for (const { does } of steps) {
    if (does?.kind === 'add-case' || does?.kind === 'go-on-with-case') {
      const { whole } = does.packed;
      cases.set(whole.kase.id, hashesOf(whole));
    }
    if (does?.kind !== 'open-review') continue;
    const { whole } = does.packed;
    const id = countedId(700_000 + reviews.length);
    reviews.push({
      storedAs: id,
      reviewId: id,
      subjectCaseId: whole.kase.id,
      mode: does.mode,
      openedById: personId,
      calibrationSetId: null,
      isToMark: does.mode === 'blind',
      hashes: [],
      subject: hashesOf(whole),
    });
  }
  return { ...here, cases, reviews };
}

const packOf = (whole: WholeCase) =>
  verifiedPack(inspection, { purpose: 'to-moderate', cases: [whole] });
const plan = (here: Here, whole: WholeCase, choice: TakingInChoice) =>
  planTakingIn(packOf(whole), choice, here);
const takeIn = (here: Here, whole: WholeCase, choice: TakingInChoice) =>
  carryOut(here, plan(here, whole, choice));

const states = fc
  .array(fc.array(fc.constantFrom('a', 'b'), { maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((notes) => stateOf(notes)));
const choices = fc.constantFrom<TakingInChoice>('as-cases', 'to-review');

describe('states of one case that come in packs, in any order', () => {
  it('change nothing when they come again', () => {
    fc.assert(
      fc.property(states, choices, (all, choice) => {
        const here = all.reduce((so, one) => takeIn(so, one, choice), emptyVault);
        const again = all.map((one) => plan(here, one, choice)[0]);
        for (const step of again) {
          expect(step?.does).toBeNull();
          expect(['same', 'older']).toContain(step?.item.standing);
        }
      }),
    );
  });

  it('never take an entry away from what is here', () => {
    fc.assert(
      fc.property(states, (all) => {
        let here = emptyVault;
        for (const one of all) {
          const next = takeIn(here, one, 'as-cases');
          for (const [id, before] of here.cases) {
            const after = next.cases.get(id) ?? [];
            expect(['same', 'newer']).toContain(relate(before, after));
          }
          expect(next.reviews.slice(0, here.reviews.length)).toEqual(here.reviews);
          here = next;
        }
      }),
    );
  });

  it('are all here in the end: in the case, or in a state that is kept beside it', () => {
    fc.assert(
      fc.property(states, choices, (all, choice) => {
        const here = all.reduce((so, one) => takeIn(so, one, choice), emptyVault);
        const kept = [...here.cases.values(), ...here.reviews.map(({ subject }) => subject)];
        for (const one of all) {
          const relations = kept.map((held) => relate(held, hashesOf(one)));
          expect(relations.some((is) => is === 'same' || is === 'older')).toBe(true);
        }
      }),
    );
  });
});

describe('one pack', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ['the same state', ['a'], ['a'], 'same'],
    ['an earlier state', ['a', 'b'], ['a'], 'older'],
    ['a later state', ['a'], ['a', 'b'], 'newer'],
    ['a state that parted', ['a'], ['b'], 'parted'],
  ])('with %s of a case that is here says so', (_, here, coming, standing) => {
    const vault = takeIn(emptyVault, stateOf(here), 'as-cases');
    expect(plan(vault, stateOf(coming), 'as-cases')[0]?.item.standing).toBe(standing);
  });

  it('that has a case twice, once with more, adds it and goes on with it', () => {
    const cases = [stateOf(['a']), stateOf(['a', 'b'])];
    const steps = planTakingIn(verifiedPack(inspection, { cases }), 'as-cases', emptyVault);
    expect(steps.map(({ item, does }) => [item.standing, does?.kind])).toEqual([
      ['new', 'add-case'],
      ['newer', 'go-on-with-case'],
    ]);
  });

  it('of another inspection, framework or person’s second marking does not fit', () => {
    const whole = stateOf(['a']);
    const second = { caseId: whole.kase.id, reviewId: countedId(5) };
    const other = (change: object) => ({ ...whole, kase: { ...whole.kase, ...change } });
    const standings = [
      other({ inspectionId: countedId(7) }),
      other({ framework: { ...whole.kase.framework, hash: 'ab'.repeat(32) } }),
      other({ secondMarkingOf: second }),
    ].map((one) => plan(emptyVault, one, 'as-cases')[0]?.item.standing);
    expect(standings).toEqual(['not-fitting', 'not-fitting', 'not-fitting']);
  });

  it('does not fit where something else stands here under its id', () => {
    const whole = stateOf(['a']);
    const vault = { ...emptyVault, taken: new Set([whole.kase.id]) };
    expect(plan(vault, whole, 'as-cases')[0]?.item.standing).toBe('not-fitting');
  });

  it('of reference cases of another set is marked again, and of the same set it is not', () => {
    const ofSet = (number: number) =>
      verifiedPack(inspection, {
        purpose: 'calibration',
        cases: [stateOf(['a'])],
        calibration: { setId: countedId(number) },
      });
    const first = planTakingIn(ofSet(1), 'to-review', emptyVault);
    const { reviews } = carryOut(emptyVault, first);
    const here = {
      ...emptyVault,
      reviews: reviews.map((one) => ({ ...one, calibrationSetId: countedId(1), isToMark: false })),
    };
    expect(
      [1, 2].map((set) => planTakingIn(ofSet(set), 'to-review', here)[0]?.item.standing),
    ).toEqual(['same', 'new']);
  });
});

describe('a pack that goes on in my name with what I never entered here', () => {
  const me: Author = { id: personId, name: 'Pat Quinn' };

  it('leaves my case as it is, and its state stands beside it, once', () => {
    const mine = (notes: readonly string[]) => stateOf(notes, me);
    const here = takeIn(emptyVault, mine(['a']), 'as-cases');
    const first = plan(here, mine(['a', 'b']), 'as-cases');
    const again = plan(carryOut(here, first), mine(['a', 'b']), 'as-cases');
    expect([deedsOf(first), deedsOf(again)]).toEqual([
      [['case', 'parted', 'open-review']],
      [['case', 'same', undefined]],
    ]);
  });

  it('leaves my review as it is, and goes on with one of others', () => {
    const review = (openedBy: Author, ...said: readonly ReviewHappening[]) =>
      buildReview(hmipFramework, { openedBy, said });
    const planned = [me, moderator].map((openedBy) => {
      const here = { ...emptyVault, reviews: [reviewHere(review(openedBy))] };
      const reviews = [review(openedBy, { kind: 'agreed', target })];
      return deedsOf(planTakingIn(verifiedPack(inspection, { reviews }), 'reviews', here));
    });
    expect(planned).toEqual([
      [['review', 'parted', 'add-review']],
      [['review', 'newer', 'go-on-with-review']],
    ]);
  });

  it('does not go on with my case by way of a review of it', () => {
    const here = takeIn(emptyVault, stateOf(['a'], me), 'as-cases');
    const reviews = [buildReview(hmipFramework, { subject: stateOf(['a', 'b'], me) })];
    const pack = verifiedPack(inspection, { reviews });
    expect(deedsOf(planTakingIn(pack, 'reviews-and-cases', here))).toEqual([
      ['review', 'new', 'add-review'],
    ]);
  });
});

describe('another state of a case that somebody elsewhere chose', () => {
  it.each(['reviews', 'reviews-and-cases'] as const)('stays out, taken in as %s', (choice) => {
    const said = [{ kind: 'state-chosen', reason: 'The later one' }] as const;
    const state = buildReview(hmipFramework, { mode: 'state', said, subject: stateOf(['a']) });
    const steps = planTakingIn(verifiedPack(inspection, { reviews: [state] }), choice, emptyVault);
    expect(deedsOf(steps)).toEqual([['review', 'not-fitting', undefined]]);
  });
});

describe('cases that are to be marked before they are seen', () => {
  it.each(['to-mark-blind', 'calibration'] as const)(
    'are kept back as cases of a pack that is %s',
    (purpose) => {
      const pack = verifiedPack(inspection, { purpose, cases: [stateOf(['a'])] });
      const choices = ['as-cases', 'reviews-and-cases'] as const;
      expect(choices.map((choice) => deedsOf(planTakingIn(pack, choice, emptyVault)))).toEqual([
        [['case', 'kept-back', undefined]],
        [['case', 'kept-back', undefined]],
      ]);
    },
  );
});

describe('judgements that lie open here', () => {
  const whole = stateOf(['a']);
  const asked = (purpose: 'to-mark-blind' | 'calibration', here: Partial<Here>) =>
    planTakingIn(verifiedPack(inspection, { purpose, cases: [whole] }), 'to-review', {
      ...emptyVault,
      ...here,
    }).map(({ item, does }) => [item.standing, does?.kind]);

  it('keep a case from being marked blind, and a reference case from calibrating', () => {
    const asCase = takeIn(emptyVault, whole, 'as-cases');
    expect([asked('to-mark-blind', asCase), asked('calibration', asCase)]).toEqual([
      [['in-view', undefined]],
      [['in-view', undefined]],
    ]);
  });

  it('do so in somebody else’s review too', () => {
    const reviews = [reviewHere(buildReview(hmipFramework, { subject: whole }))];
    expect(asked('to-mark-blind', { reviews })).toEqual([['in-view', undefined]]);
  });

  it('are not there in an empty vault', () => {
    expect(asked('to-mark-blind', {})).toEqual([['new', 'open-review']]);
  });
});

describe('of one case', () => {
  const whole = stateOf(['a']);
  const review = buildReview(hmipFramework, { subject: whole });
  const toMark = buildReview(hmipFramework, {
    subject: whole,
    mode: 'blind',
    openedBy: { id: personId, name: 'Pat Quinn' },
    reviewId: countedId(6),
  });
  const standingsOf = (here: Partial<Here>, choice: TakingInChoice) =>
    planTakingIn(verifiedPack(inspection, { cases: [whole], reviews: [review] }), choice, {
      ...emptyVault,
      ...here,
    }).map(({ item, does }) => [item.standing, does?.kind]);

  it.each(['reviews', 'to-review'] as const)('that I mark blind, %s are kept back', (choice) => {
    const here = { reviews: [{ ...reviewHere(toMark), subject: hashesOf(stateOf(['b'])) }] };
    expect(standingsOf(here, choice)).toEqual([['kept-back', undefined]]);
  });

  it('that was deleted here, no review comes back', () => {
    expect(standingsOf({ deleted: new Set([whole.kase.id]) }, 'reviews')).toEqual([
      ['deleted', undefined],
    ]);
  });

  it.each<[string, Partial<Here>]>([
    ['what cannot be compared', { taken: new Set([review.review.id]) }],
    ['a case', { cases: new Map([[review.review.id, hashesOf(whole)]]) }],
    ['another review', { reviews: [{ ...reviewHere(toMark), ...otherwise(review.review.id) }] }],
  ])('a review does not fit where %s stands here under its id', (_, here) => {
    expect(standingsOf(here, 'reviews')).toEqual([['not-fitting', undefined]]);
  });

  it('it does not fit where a review stands here under its id', () => {
    const here = { reviews: [{ ...reviewHere(toMark), ...otherwise(whole.kase.id) }] };
    expect(standingsOf(here, 'as-cases')).toEqual([['not-fitting', undefined]]);
  });
});

/** Stored under that id, and of another case. */
function otherwise(storedAs: Id) {
  return { storedAs, subjectCaseId: countedId(8) };
}
