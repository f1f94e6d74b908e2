import type { Case } from '../../../../shared/cases/case.ts';
import type { Author } from '../../../../shared/cases/entry.ts';
import { noAnswer, noJudgement } from '../../../../shared/cases/fold.ts';
import type { WholeCase } from '../../../../shared/cases/whole-case.ts';
import type { FieldValue } from '../../../../shared/frameworks/condition.ts';
import type { Framework } from '../../../../shared/frameworks/framework.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { targetsInForce } from '../../../../shared/moderation/differences.ts';
import type { Target } from '../../../../shared/moderation/review-entry.ts';

/** What one state of a case says of a prompt or key question, with its note or reason. */
export type SaidOfTarget = {
  readonly value: Case['answers'][string]['answer'] | Case['judgements'][string]['judgement'];
  readonly source: Case['answers'][string]['source'];
  readonly words: string;
};

/** A place at which two states of one case say different things. */
export type StateDifference =
  | {
      readonly kind: 'target';
      readonly target: Target;
      readonly here: SaidOfTarget;
      readonly there: SaidOfTarget;
    }
  | {
      readonly kind: 'field';
      readonly fieldId: string;
      readonly here: FieldValue;
      readonly there: FieldValue;
    }
  | {
      readonly kind: 'examples';
      readonly here: Case['examples'];
      readonly there: Case['examples'];
    }
  | { readonly kind: 'assessor'; readonly here: string; readonly there: string };

/** How far a state has come, and by whom. */
export type StateFacts = {
  readonly lastBy: Author;
  readonly lastAt: Instant;
  /** Entries after the last that both states have. */
  readonly since: number;
  readonly signOff: Case['signOff'];
};

/** What is to be known of two states of one case before one of them is chosen. */
export type ComparedStates = {
  readonly here: StateFacts;
  readonly there: StateFacts;
  /** Facts first, then answers and judgements in page order. */
  readonly differences: readonly StateDifference[];
};

/** Compares the state of a case in the list of cases with another state of it. */
export function compareStates(
  framework: Framework,
  here: WholeCase,
  there: WholeCase,
): ComparedStates {
  const common = commonEntries(here, there);
  return {
    here: factsOf(here, common),
    there: factsOf(there, common),
    differences: [
      ...assessorDifference(here.kase, there.kase),
      ...fieldDifferences(here.kase, there.kase),
      ...targetsInForce(framework, here.kase, there.kase).flatMap(({ target }) =>
        targetDifference(target, here.kase, there.kase),
      ),
      ...exampleDifference(here.kase, there.kase),
    ],
  };
}

function factsOf({ chain, kase }: WholeCase, common: number): StateFacts {
  const last = chain.entries.at(-1);
  if (last === undefined) throw new Error('a whole case has an entry');
  return {
    lastBy: last.author,
    lastAt: last.at,
    since: chain.entries.length - common,
    signOff: kase.signOff,
  };
}

/** Each entry carries the hash of the one before it, so those that both have come first. */
function commonEntries(here: WholeCase, there: WholeCase): number {
  const hash = ({ chain }: WholeCase, seq: number) =>
    seq < chain.entries.length ? (chain.entries[seq + 1]?.previous ?? chain.headHash) : null;
  let common = 0;
  while (hash(here, common) !== null && hash(here, common) === hash(there, common)) common += 1;
  return common;
}

function fieldDifferences(here: Case, there: Case): readonly StateDifference[] {
  const fieldIds = new Set([...Object.keys(here.fields), ...Object.keys(there.fields)]);
  return [...fieldIds].flatMap((fieldId): StateDifference[] => {
    const [one, other] = [here.fields[fieldId] ?? null, there.fields[fieldId] ?? null];
    return isSame(one, other) ? [] : [{ kind: 'field', fieldId, here: one, there: other }];
  });
}

function targetDifference(target: Target, here: Case, there: Case): readonly StateDifference[] {
  const [one, other] = [saidOf(here, target), saidOf(there, target)];
  return isSame(one, other) ? [] : [{ kind: 'target', target, here: one, there: other }];
}

function saidOf({ answers, judgements }: Case, { kind, id }: Target): SaidOfTarget {
  if (kind === 'prompt') {
    const { answer, note, source } = answers[id] ?? noAnswer;
    return { value: answer, source, words: note };
  }
  const { judgement, reason } = judgements[id] ?? noJudgement;
  return { value: judgement, source: null, words: reason };
}

function assessorDifference(here: Case, there: Case): readonly StateDifference[] {
  if (here.assessor === there.assessor) return [];
  return [{ kind: 'assessor', here: here.assessor, there: there.assessor }];
}

function exampleDifference(here: Case, there: Case): readonly StateDifference[] {
  if (isSame(here.examples, there.examples)) return [];
  return [{ kind: 'examples', here: here.examples, there: there.examples }];
}

/** Plain values with their keys in one order: what they are written as is what they are. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
