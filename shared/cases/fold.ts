import type { FieldValue } from '../frameworks/condition.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { Case, KeyQuestionJudgement, PromptAnswer } from './case.ts';
import { hashEntry } from './chain.ts';
import type { Entry, Happening } from './entry.ts';
import { createUndoStacks, takeIntoUndo } from './undo-stacks.ts';

/**
 * Folds entries, in order, into the case as it stands. Pure: the same entries give the same case.
 * For entries stored in their present shape; with older ones among them the head hash is not theirs to give:
 * use `readChain` and `foldBefore`. The entries are taken to be a whole chain (`verifyChain` is the check); throws if the first does not open a case.
 * What an undone entry said is passed over; what a later entry replaced stays only in the entries themselves.
 */
export function foldEntries(entries: readonly Entry[]): Case {
  const first = entries[0];
  const last = entries.at(-1);
  if (first?.happening.kind !== 'opened' || last === undefined) {
    throw new Error('a case begins with the entry that opens it');
  }
  return foldBefore(entries, hashEntry(last));
}

/** As `foldEntries`, for a caller that holds the hash of the last entry as it is stored. */
export function foldBefore(entries: readonly Entry[], headHash: Sha256): Case {
  const stacks = createUndoStacks();
  for (const entry of entries) takeIntoUndo(stacks, entry);
  const draft = openDraft(entries);
  for (const entry of entries) {
    if (!stacks.undone.has(entry.seq)) apply(draft, entry);
  }
  const last = entries.at(-1) as Entry;
  return {
    ...draft,
    changedAt: last.at,
    head: { seq: last.seq, hash: headHash },
    undoable: stacks.undoable,
    redoable: stacks.redoable,
  };
}

export const noAnswer: PromptAnswer = { answer: null, note: '', source: null };
export const noJudgement: KeyQuestionJudgement = { judgement: null, reason: '' };

type Draft = {
  -readonly [Key in Exclude<keyof Case, 'head' | 'changedAt' | 'undoable' | 'redoable'>]: Case[Key];
} & {
  fields: Record<string, FieldValue>;
  answers: Record<string, PromptAnswer>;
  judgements: Record<string, KeyQuestionJudgement>;
};

function openDraft(entries: readonly Entry[]): Draft {
  const first = entries[0] as Entry;
  if (first.happening.kind !== 'opened')
    throw new Error('a case begins with the entry that opens it');
  const { inspectionId, frameworkId, frameworkVersion, frameworkHash, caseReference, assessor } =
    first.happening;
  return {
    id: first.caseId,
    inspectionId,
    framework: { id: frameworkId, version: frameworkVersion, hash: frameworkHash },
    caseReference,
    assessor,
    secondMarkingOf: first.happening.secondMarkingOf ?? null,
    fields: { ...first.happening.fields },
    answers: {},
    judgements: {},
    examples: [],
    signOff: null,
    started: false,
    reopenedCount: 0,
    openedAt: first.at,
  };
}

function apply(draft: Draft, entry: Entry): void {
  const happening = entry.happening;
  if (isWork(happening)) draft.started = true;
  switch (happening.kind) {
    case 'opened':
    case 'undone':
    case 'redone':
      return;
    case 'assigned':
      draft.assessor = happening.assessor;
      return;
    case 'field-set':
      draft.fields[happening.fieldId] = happening.value;
      return;
    case 'answered':
      changeAnswer(draft, happening.promptId, { answer: happening.answer });
      return;
    case 'noted':
      changeAnswer(draft, happening.promptId, { note: happening.note });
      return;
    case 'sourced':
      changeAnswer(draft, happening.promptId, { source: happening.source });
      return;
    case 'judged':
      changeJudgement(draft, happening.keyQuestionId, { judgement: happening.judgement });
      return;
    case 'reasoned':
      changeJudgement(draft, happening.keyQuestionId, { reason: happening.reason });
      return;
    case 'example-written': {
      const { example } = happening;
      const known = draft.examples.some(({ id }) => id === example.id);
      draft.examples = known
        ? draft.examples.map((one) => (one.id === example.id ? example : one))
        : [...draft.examples, example];
      return;
    }
    case 'example-removed':
      draft.examples = draft.examples.filter(({ id }) => id !== happening.exampleId);
      return;
    case 'signed-off':
      draft.signOff = { name: happening.name, at: entry.at, seq: entry.seq };
      return;
    case 'reopened':
      draft.signOff = null;
      draft.reopenedCount += 1;
      return;
  }
}

function isWork({ kind }: Happening): boolean {
  return kind !== 'opened' && kind !== 'assigned' && kind !== 'undone' && kind !== 'redone';
}

function changeAnswer(draft: Draft, promptId: string, change: Partial<PromptAnswer>): void {
  draft.answers[promptId] = { ...(draft.answers[promptId] ?? noAnswer), ...change };
}

function changeJudgement(
  draft: Draft,
  keyQuestionId: string,
  change: Partial<KeyQuestionJudgement>,
): void {
  draft.judgements[keyQuestionId] = {
    ...(draft.judgements[keyQuestionId] ?? noJudgement),
    ...change,
  };
}
