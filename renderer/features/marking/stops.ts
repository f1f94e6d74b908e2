import { fieldAnchor, judgementAnchor, promptAnchor } from '../../../shared/cases/anchors.ts';
import type { Question } from '../../../shared/cases/questions.ts';
import type {
  ApplicableSection,
  ApplicableStandard,
} from '../../../shared/frameworks/applicability.ts';
import type { Field } from '../../../shared/frameworks/framework.ts';

/** A place in a page that the keyboard goes to: each prompt, each judgement, each detail of the case. */
export type Stop =
  | {
      readonly kind: 'prompt';
      readonly anchor: string;
      readonly promptId: string;
      /** Null in a group of prompts that has no judgement. */
      readonly keyQuestionId: string | null;
      readonly allowsNotApplicable: boolean;
    }
  | { readonly kind: 'judgement'; readonly anchor: string; readonly keyQuestionId: string }
  | { readonly kind: 'field'; readonly anchor: string; readonly field: Field };

/** The stops of a standard from the top of its page to the bottom. */
export function stopsOf(standard: ApplicableStandard): readonly Stop[] {
  const promptStop =
    (keyQuestionId: string | null) =>
    (prompt: { readonly id: string; readonly allowsNotApplicable: boolean }): Stop => ({
      kind: 'prompt',
      anchor: promptAnchor(prompt.id),
      promptId: prompt.id,
      keyQuestionId,
      allowsNotApplicable: prompt.allowsNotApplicable,
    });
  return [
    ...standard.keyQuestions.flatMap(({ id, prompts }): Stop[] => [
      ...prompts.map(promptStop(id)),
      { kind: 'judgement', anchor: judgementAnchor(id), keyQuestionId: id },
    ]),
    ...standard.promptGroups.flatMap(({ prompts }) => prompts.map(promptStop(null))),
    ...standard.fields.map(fieldStop),
  ];
}

/** The stops of a page of details. */
export function detailStopsOf(section: ApplicableSection): readonly Stop[] {
  return section.groups.flatMap(({ fields }) => fields.map(fieldStop));
}

/** Where the work of a page begins: its first stop that lacks something, or its first. */
export function firstToDo(stops: readonly Stop[], questions: readonly Question[]): Stop | null {
  const lacking = new Set(
    questions.flatMap(({ anchors, lacks }) => (lacks.length > 0 ? anchors : [])),
  );
  return stops.find(({ anchor }) => lacking.has(anchor)) ?? stops[0] ?? null;
}

/** The stop after (1) or before (-1) the current one, which stays at either end. From nowhere it is the first. */
export function stopFrom(
  stops: readonly Stop[],
  current: Stop | null,
  step: 1 | -1,
): Stop | undefined {
  if (current === null) return stops[0];
  const index = stops.findIndex(({ anchor }) => anchor === current.anchor);
  return stops[Math.min(Math.max(index + step, 0), stops.length - 1)];
}

/** The key question that a stop belongs to, or null where nothing is judged. */
export function keyQuestionOf(stop: Stop): string | null {
  return stop.kind === 'field' ? null : stop.keyQuestionId;
}

function fieldStop(field: Field): Stop {
  return { kind: 'field', anchor: fieldAnchor(field.id), field };
}
