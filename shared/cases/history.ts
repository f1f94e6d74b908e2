import type { FieldValue } from '../frameworks/condition.ts';
import { everyField } from '../frameworks/every-field.ts';
import type { Framework } from '../frameworks/framework.ts';
import { questionText } from '../frameworks/question-text.ts';
import { practiceExamplesSectionId } from '../frameworks/section-ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Text } from '../kernel/text.ts';
import type { Author, Entry, Happening, PracticeExample } from './entry.ts';
import { createUndoStacks, takeIntoUndo } from './undo-stacks.ts';

/** One line of a case's history: who changed what, when, from what to what. The screen puts it in words. */
export type HistoryLine = {
  readonly seq: number;
  readonly at: Instant;
  readonly author: Author;
  readonly act: 'opened' | 'changed' | 'undone' | 'redone' | 'signed-off' | 'reopened';
  readonly target: HistoryTarget;
  /** What stood there before and what stands there after. Null for nothing. */
  readonly before: HistoryValue;
  readonly after: HistoryValue;
  /** Whether a later undo took it back, as things stand now. */
  readonly undone: boolean;
};

type HistoryTarget = {
  readonly kind:
    | 'case'
    | 'assessor'
    | 'field'
    | 'answer'
    | 'note'
    | 'source'
    | 'judgement'
    | 'reason'
    | 'example';
  /** Of the field, prompt, key question or example; null for the case itself. */
  readonly id: string | null;
  /** The framework's words for it; null where it has none. */
  readonly label: Text | null;
  readonly sectionId: string | null;
};

/**
 * An answer, a source, a judgement or an option's value as the entries spell it, a text, or a practice example.
 * For a sign-off the name signed with, for a reopening its reason.
 */
export type HistoryValue = FieldValue | PracticeExample;

/** The whole history of a case, the newest last. Undo and redo have lines of their own. */
export function historyOf(framework: Framework, entries: readonly Entry[]): readonly HistoryLine[] {
  const stacks = createUndoStacks();
  for (const entry of entries) takeIntoUndo(stacks, entry);
  const sectionIds = sectionIdsById(framework);
  const standing = new Map<string, HistoryValue>();
  const changes = new Map<number, Change>();

  return entries.map(({ seq, at, author, happening }): HistoryLine => {
    const change = readChange(happening, standing, changes);
    if (change.act === 'changed') changes.set(seq, change);
    standing.set(placeOf(change), change.after);
    if (happening.kind === 'opened') {
      for (const [id, value] of Object.entries(happening.fields))
        standing.set(`field ${id}`, value);
      standing.set('assessor ', textOrNull(happening.assessor));
    }
    const { kind, id, act, before, after } = change;
    const label = id === null ? null : (questionText(framework, id) ?? null);
    const sectionId =
      kind === 'example' ? practiceExamplesSectionId : (sectionIds.get(id ?? '') ?? null);
    const undone = stacks.undone.has(seq);
    return { seq, at, author, act, target: { kind, id, label, sectionId }, before, after, undone };
  });
}

type Change = Pick<HistoryLine, 'act' | 'before' | 'after'> & Pick<HistoryTarget, 'kind' | 'id'>;

function readChange(
  happening: Happening,
  standing: ReadonlyMap<string, HistoryValue>,
  changes: ReadonlyMap<number, Change>,
): Change {
  const changed = (kind: Change['kind'], id: string | null, after: HistoryValue): Change => {
    const before = standing.get(placeOf({ kind, id })) ?? null;
    return { act: 'changed', kind, id, before, after };
  };
  const ofCase = { kind: 'case', id: null, before: null } as const;
  switch (happening.kind) {
    case 'opened':
      return { ...ofCase, act: 'opened', after: happening.caseReference };
    case 'signed-off':
      return { ...ofCase, act: 'signed-off', after: happening.name };
    case 'reopened':
      return { ...ofCase, act: 'reopened', after: happening.reason };
    case 'assigned':
      return changed('assessor', null, textOrNull(happening.assessor));
    case 'field-set':
      return changed('field', happening.fieldId, happening.value);
    case 'answered':
      return changed('answer', happening.promptId, happening.answer);
    case 'noted':
      return changed('note', happening.promptId, textOrNull(happening.note));
    case 'sourced':
      return changed('source', happening.promptId, happening.source);
    case 'judged':
      return changed('judgement', happening.keyQuestionId, happening.judgement);
    case 'reasoned':
      return changed('reason', happening.keyQuestionId, textOrNull(happening.reason));
    case 'example-written':
      return changed('example', happening.example.id, happening.example);
    case 'example-removed':
      return changed('example', happening.exampleId, null);
    case 'undone':
    case 'redone': {
      const change = changes.get(happening.seq);
      if (change === undefined) throw new Error('an undo acts on a change before it');
      // Undo is linear, so what stands at its place is what the change left there.
      const { before, after } = change;
      return happening.kind === 'undone'
        ? { ...change, act: 'undone', before: after, after: before }
        : { ...change, act: 'redone' };
    }
  }
}

function placeOf({ kind, id }: Pick<Change, 'kind' | 'id'>): string {
  return `${kind} ${id ?? ''}`;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The page of every field, prompt and key question. */
function sectionIdsById(framework: Framework): ReadonlyMap<string, string> {
  const byId = new Map<string, string>();
  for (const { id, groups } of framework.detailSections) {
    for (const field of groups.flatMap((group) => group.fields)) byId.set(field.id, id);
  }
  for (const { field, standardId } of everyField(framework)) {
    if (standardId !== null) byId.set(field.id, standardId);
  }
  for (const { id, keyQuestions, promptGroups } of framework.standards) {
    for (const keyQuestion of keyQuestions) byId.set(keyQuestion.id, id);
    for (const { prompts } of [...keyQuestions, ...promptGroups]) {
      for (const prompt of prompts) byId.set(prompt.id, id);
    }
  }
  return byId;
}
