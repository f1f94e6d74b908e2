import type { Case } from '../../cases/case.ts';
import type { Entry } from '../../cases/entry.ts';
import type { OddSign, PoolMember } from '../../cases/moderation-sample.ts';
import { applicability } from '../../frameworks/applicability.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { frameworkHash } from '../../frameworks/framework-hash.ts';
import type { Id } from '../../kernel/id.ts';
import { scoreCase } from '../../scoring/score-case.ts';
import { findOddCases, type JudgedCase } from '../consistency/odd-cases.ts';
import { byCodePoint } from './by-code-point.ts';

/** The cases that can be drawn, in the order in which places in the pool are counted. */
export type SamplePool = {
  readonly members: readonly PoolMember[];
  /** By name, by code point; an empty one stands for cases without an assessor. */
  readonly assessors: readonly string[];
  readonly leftOut: { readonly notSignedOff: number; readonly otherFramework: number };
};

/**
 * Makes the pool of an inspection: its signed-off cases, by case reference and by code point. `workedMs` holds how long
 * each case was worked on (`workingTime`), by case; the sign of a fast marking is left out for cases that it lacks.
 */
export function samplePool(
  framework: Framework,
  cases: readonly Case[],
  workedMs: ReadonlyMap<Id, number> = new Map(),
): SamplePool {
  const hash = frameworkHash(framework);
  const same = cases.filter(
    (kase) => kase.framework.hash === hash && kase.secondMarkingOf === null,
  );
  const pool = same
    .filter(({ signOff }) => signOff !== null)
    .toSorted(
      (one, other) =>
        byCodePoint(one.caseReference, other.caseReference) || byCodePoint(one.id, other.id),
    );
  const assessors = [...new Set(pool.map(({ assessor }) => assessor))].sort(byCodePoint);
  const signedOffAs = orderOfSigningOff(pool);
  const signs = signsByCaseId(framework, pool, workedMs);
  return {
    members: pool.map((kase) => ({
      caseId: kase.id,
      assessor: assessors.indexOf(kase.assessor),
      signedOffAs: signedOffAs.get(kase.id) ?? 1,
      signs: signs.get(kase.id) ?? [],
    })),
    assessors,
    leftOut: {
      notSignedOff: same.length - pool.length,
      otherFramework: cases.filter((kase) => kase.framework.hash !== hash).length,
    },
  };
}

/** A pause longer than this is not work on the case: the person was somewhere else. */
const longestPauseMs = 10 * 60_000;

/** How long a case was worked on until it was signed off: the time between its entries, long pauses left out. In ms. */
export function workingTime(entries: readonly Entry[]): number {
  const times = entries
    // What opened the case was an import, maybe of weeks before.
    .filter(({ happening }) => happening.kind !== 'opened' && happening.kind !== 'assigned')
    .map(({ at }) => Date.parse(at));
  let worked = 0;
  for (const [index, time] of times.slice(1).entries()) {
    const pause = time - (times[index] ?? time);
    if (pause > 0 && pause <= longestPauseMs) worked += pause;
  }
  return worked;
}

/** The place of each case among those of its assessor, by when they were signed off last. */
function orderOfSigningOff(pool: readonly Case[]): ReadonlyMap<Id, number> {
  const byTime = pool.toSorted((one, other) =>
    byCodePoint(one.signOff?.at ?? '', other.signOff?.at ?? ''),
  );
  const counts = new Map<string, number>();
  return new Map(
    byTime.map(({ id, assessor }) => {
      const count = (counts.get(assessor) ?? 0) + 1;
      counts.set(assessor, count);
      return [id, count];
    }),
  );
}

function signsByCaseId(
  framework: Framework,
  pool: readonly Case[],
  workedMs: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, OddSign[]> {
  const judged = pool.flatMap((kase) => judgedIn(framework, kase));
  const odd = findOddCases(judged);
  const against = new Set(odd.filter((one) => one.odd !== null).map(({ caseId }) => caseId));
  const outOfLine = new Set(odd.filter((one) => one.outOfLineWithMost).map(({ caseId }) => caseId));
  const unable = new Set(
    judged.filter(({ judgement }) => judgement === 'unable-to-judge').map(({ caseId }) => caseId),
  );
  const fast = markedFast(pool, workedMs);
  return new Map(
    pool.map((kase) => {
      const signs: OddSign[] = [];
      if (against.has(kase.id)) signs.push('against-its-answers');
      if (outOfLine.has(kase.id)) signs.push('out-of-line');
      if (lacksEvidence(framework, kase)) signs.push('evidence-missing');
      if (unable.has(kase.id)) signs.push('unable-to-judge');
      if (fast.has(kase.id)) signs.push('marked-fast');
      if (kase.reopenedCount > 0) signs.push('changed-after-sign-off');
      return [kase.id, signs];
    }),
  );
}

function judgedIn(framework: Framework, kase: Case): readonly JudgedCase[] {
  return scoreCase(framework, kase).standards.flatMap(({ keyQuestions }) =>
    keyQuestions.map(({ id, judgement, pattern, reason }) => ({
      caseId: kase.id,
      caseReference: kase.caseReference,
      keyQuestionId: id,
      judgement,
      pattern,
      reason,
    })),
  );
}

/** Whether a standard has answers and none of them says where its evidence came from. */
function lacksEvidence(framework: Framework, { fields, answers }: Case): boolean {
  return applicability(framework, fields).standards.some(({ keyQuestions, promptGroups }) => {
    const given = [...keyQuestions, ...promptGroups]
      .flatMap(({ prompts }) => prompts)
      .map(({ id }) => answers[id])
      .filter((one) => one?.answer === 'yes' || one?.answer === 'no');
    return given.length > 0 && given.every((one) => one?.source === null);
  });
}

/** Fewer than this, and half as long as the rest says nothing. */
const leastToCompare = 5;

/** Cases worked on for less than half of the median, in whole numbers. */
function markedFast(pool: readonly Case[], workedMs: ReadonlyMap<Id, number>): ReadonlySet<Id> {
  const known = pool.flatMap(({ id }) => {
    const worked = workedMs.get(id);
    return worked === undefined ? [] : [{ id, worked }];
  });
  if (known.length < leastToCompare) return new Set();
  const sorted = known.map(({ worked }) => worked).sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  // Twice the median: the two in the middle added up, or the one taken twice.
  const twice = (sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0);
  return new Set(known.filter(({ worked }) => 4 * worked < twice).map(({ id }) => id));
}
