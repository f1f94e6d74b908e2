import type { Judgement } from '../../cases/entry.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { frameworkHash } from '../../frameworks/framework-hash.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { WholeReview } from '../../moderation/review.ts';
import { type AgreementPair, pairsOfMarkings } from '../agreement/agreement-pairs.ts';
import { oneOfEachReview } from '../agreement/one-of-each-review.ts';

/** Judgements by one person beside the agreed ones. Counts of judgements. */
export type CalibrationCounts = {
  readonly judgements: number;
  readonly agreed: number;
  readonly moreSevere: number;
  readonly moreLenient: number;
  /** To or from unable to judge. */
  readonly toOrFromUnable: number;
};

/** A person's marking of a set of reference cases. Whoever marks the same case of a set again begins another round. */
export type CalibrationRound = CalibrationCounts & {
  readonly setId: Id;
  readonly setName: string;
  readonly tolerancePercent: number;
  /** 1 for the first time with this set. */
  readonly number: number;
  /** When its first and its last case were committed. */
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly cases: number;
  /** Whether no more judgements differ than the set tolerates. Null without a judgement. */
  readonly withinTolerance: boolean | null;
  /** So few judgements that one more or less could turn it. */
  readonly isSmall: boolean;
  readonly keyQuestions: readonly (CalibrationCounts & { readonly keyQuestionId: string })[];
  /** Key questions at which another share of judgements differs than in the person's round before. Null for the first. */
  readonly since: CalibrationChange | null;
};

export type CalibrationChange = {
  readonly closer: readonly string[];
  readonly further: readonly string[];
  readonly unchanged: number;
};

export type CalibrationPerson = {
  readonly person: { readonly id: Id; readonly name: string };
  /** As they were committed. */
  readonly rounds: readonly CalibrationRound[];
};

export type CalibrationResults = {
  /** By name. */
  readonly people: readonly CalibrationPerson[];
  /** Over everybody and every round, in the framework's order. */
  readonly keyQuestions: readonly (CalibrationCounts & { readonly keyQuestionId: string })[];
  readonly leftOut: { readonly notCommitted: number; readonly otherFramework: number };
};

/** Fewer judgements than this, and counts alone are told, as of any agreement (`agreement-cell.ts`). */
export const fewJudgements = 30;

/** How people's judgements of reference cases stand to the agreed ones, by person and round. Pure. */
export function calibrationResults(
  framework: Framework,
  reviews: readonly WholeReview[],
): CalibrationResults {
  const hash = frameworkHash(framework);
  const ofMode = oneOfEachReview(reviews).filter(({ review }) => review.mode === 'calibration');
  const same = ofMode.filter(({ subject }) => subject.kase.framework.hash === hash);
  const marked = same.flatMap((whole) => readMarked(framework, whole));
  const people = Map.groupBy(marked, ({ person }) => person.id);
  return {
    people: [...people.values()]
      .map((all) => readPerson(framework, all))
      .sort((one, other) => compare(one.person.name, other.person.name)),
    keyQuestions: countByKeyQuestion(
      framework,
      marked.flatMap(({ pairs }) => pairs),
    ),
    leftOut: {
      notCommitted: same.length - marked.length,
      otherFramework: ofMode.length - same.length,
    },
  };
}

type Marked = {
  readonly person: { readonly id: Id; readonly name: string };
  readonly caseId: Id;
  readonly at: Instant;
  readonly set: { readonly setId: Id; readonly setName: string; readonly tolerancePercent: number };
  readonly pairs: readonly AgreementPair[];
};

function readMarked(framework: Framework, whole: WholeReview): readonly Marked[] {
  const { committed, calibration, subject } = whole.review;
  const read = pairsOfMarkings(framework, whole);
  if (read === null || committed === null || calibration === null) return [];
  const { by, at } = committed;
  return [{ person: by, caseId: subject.caseId, at, set: calibration, pairs: read.pairs }];
}

function readPerson(framework: Framework, marked: readonly Marked[]): CalibrationPerson {
  const inTime = marked.toSorted((one, other) => compare(one.at, other.at));
  const times = new Map<string, number>();
  const byRound = Map.groupBy(inTime, ({ set, caseId }) => {
    const key = `${set.setId} ${caseId}`;
    const number = (times.get(key) ?? 0) + 1;
    times.set(key, number);
    return `${set.setId} ${number}`;
  });
  const rounds: CalibrationRound[] = [];
  for (const [key, all] of byRound) {
    rounds.push(readRound(framework, all, Number(key.split(' ')[1]), rounds.at(-1) ?? null));
  }
  // The latest name is the one they go by.
  const { id, name } = (inTime.at(-1) as Marked).person;
  return { person: { id, name }, rounds };
}

function readRound(
  framework: Framework,
  marked: readonly Marked[],
  number: number,
  before: CalibrationRound | null,
): CalibrationRound {
  const pairs = marked.flatMap((one) => one.pairs);
  const counts = countPairs(pairs);
  const keyQuestions = countByKeyQuestion(framework, pairs);
  const differing = counts.judgements - counts.agreed;
  const first = marked[0] as Marked;
  const { setId, setName, tolerancePercent } = first.set;
  return {
    setId,
    setName,
    tolerancePercent,
    number,
    firstAt: first.at,
    lastAt: (marked.at(-1) as Marked).at,
    cases: marked.length,
    ...counts,
    // In whole numbers: 10 per cent of 30 is exactly 3.
    withinTolerance:
      counts.judgements === 0 ? null : 100 * differing <= tolerancePercent * counts.judgements,
    isSmall: counts.judgements < fewJudgements,
    keyQuestions,
    since: before === null ? null : compareRounds(before, keyQuestions),
  };
}

function compareRounds(
  before: CalibrationRound,
  now: CalibrationRound['keyQuestions'],
): CalibrationChange {
  const closer: string[] = [];
  const further: string[] = [];
  let unchanged = 0;
  for (const one of now) {
    const earlier = before.keyQuestions.find(
      ({ keyQuestionId }) => keyQuestionId === one.keyQuestionId,
    );
    if (earlier === undefined) continue;
    // Shares multiplied out, so that nothing is computed from rounded figures.
    const change = one.agreed * earlier.judgements - earlier.agreed * one.judgements;
    if (change > 0) closer.push(one.keyQuestionId);
    else if (change < 0) further.push(one.keyQuestionId);
    else unchanged += 1;
  }
  return { closer, further, unchanged };
}

function countByKeyQuestion(framework: Framework, pairs: readonly AgreementPair[]) {
  return framework.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .map(({ id }) => ({
      keyQuestionId: id,
      ...countPairs(pairs.filter(({ keyQuestionId }) => keyQuestionId === id)),
    }))
    .filter(({ judgements }) => judgements > 0);
}

function countPairs(pairs: readonly AgreementPair[]): CalibrationCounts {
  const count = (is: (agreed: Judgement, given: Judgement) => boolean) =>
    pairs.filter(({ first, second }) => is(first, second)).length;
  const agreed = count((one, other) => one === other);
  const moreSevere = count((one, other) => one === 'sufficient' && other === 'insufficient');
  const moreLenient = count((one, other) => one === 'insufficient' && other === 'sufficient');
  return {
    judgements: pairs.length,
    agreed,
    moreSevere,
    moreLenient,
    toOrFromUnable: pairs.length - agreed - moreSevere - moreLenient,
  };
}

/** Names and times by their UTF-16 code units: the same order on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
