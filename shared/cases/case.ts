import type { FieldValues } from '../frameworks/condition.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Answer, EvidenceSource, Judgement, PracticeExample } from './entry.ts';

/** A case as its entries leave it. Everything ever answered is here, in force or not: ask `applicability` which. */
export type Case = {
  readonly id: Id;
  readonly inspectionId: Id;
  readonly framework: { readonly id: string; readonly version: string; readonly hash: Sha256 };
  readonly caseReference: string;
  readonly assessor: string;
  /** Null for an ordinary case. */
  readonly secondMarkingOf: { readonly caseId: Id; readonly reviewId: Id } | null;
  readonly fields: FieldValues;
  readonly answers: Readonly<Record<string, PromptAnswer>>;
  readonly judgements: Readonly<Record<string, KeyQuestionJudgement>>;
  readonly examples: readonly PracticeExample[];
  readonly signOff: SignOff | null;
  /** Whether anything stands besides what opened and assigned the case. */
  readonly started: boolean;
  /** Times signed off and opened again since the beginning. */
  readonly reopenedCount: number;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** The last entry: what the next one is chained to. */
  readonly head: { readonly seq: number; readonly hash: Sha256 };
  /** Sequence numbers that undo and redo would act on, the nearest last. Empty once signed off. */
  readonly undoable: readonly number[];
  readonly redoable: readonly number[];
};

export type PromptAnswer = {
  readonly answer: Answer | null;
  readonly note: string;
  readonly source: EvidenceSource | null;
};

export type KeyQuestionJudgement = {
  readonly judgement: Judgement | null;
  readonly reason: string;
};

type SignOff = { readonly name: string; readonly at: Instant; readonly seq: number };
