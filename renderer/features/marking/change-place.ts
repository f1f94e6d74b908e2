import {
  exampleNameAnchor,
  fieldAnchor,
  judgementAnchor,
  promptAnchor,
} from '../../../shared/cases/anchors.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import { questionsOf } from '../../../shared/cases/questions.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import { promptLetter } from '../../../shared/frameworks/prompt-letter.ts';
import { practiceExamplesSectionId } from '../../../shared/frameworks/section-ids.ts';
import type { Text } from '../../../shared/kernel/text.ts';

/** What a change was about: where it stands in its page, and what to call it. */
export type ChangePlace = {
  readonly kind: Change['kind'];
  readonly anchor: string;
  /** What comes before the words, such as a number and a letter: "2.3.1 b". */
  readonly label: string;
  readonly words: Text | null;
};

type Change = Exclude<
  Happening,
  { kind: 'opened' | 'undone' | 'redone' | 'signed-off' | 'reopened' }
>;

/** The place of a change that can be undone; null for what cannot. */
export function changePlace(framework: Framework, happening: Happening): ChangePlace | null {
  switch (happening.kind) {
    case 'answered':
    case 'noted':
    case 'sourced':
      return { kind: happening.kind, ...promptPlace(framework, happening.promptId) };
    case 'judged':
    case 'reasoned': {
      const { kind, keyQuestionId } = happening;
      return { kind, anchor: judgementAnchor(keyQuestionId), label: keyQuestionId, words: null };
    }
    case 'field-set': {
      const { kind, fieldId } = happening;
      return {
        kind,
        anchor: fieldAnchor(fieldId),
        label: '',
        words: fieldById(framework, fieldId)?.label ?? null,
      };
    }
    case 'assigned':
      return { kind: happening.kind, anchor: assessorAnchor, label: '', words: null };
    case 'example-written':
      return {
        kind: happening.kind,
        anchor: exampleNameAnchor(happening.example.id),
        label: '',
        words: null,
      };
    case 'example-removed':
      return {
        kind: happening.kind,
        anchor: exampleNameAnchor(happening.exampleId),
        label: '',
        words: null,
      };
    case 'opened':
    case 'undone':
    case 'redone':
    case 'signed-off':
    case 'reopened':
      return null;
  }
}

/**
 * The page that shows a change, and where on it. A question that the change took away leaves its page; null where
 * neither the case as it stood nor as it stands asks it.
 */
export function findChange(
  framework: Framework,
  { before, after }: { readonly before: Case; readonly after: Case },
  { kind, anchor }: ChangePlace,
): { readonly sectionId: string; readonly anchor: string | null } | null {
  if (kind === 'assigned') {
    const [first] = framework.detailSections;
    return first === undefined ? null : { sectionId: first.id, anchor };
  }
  const pageIn = (kase: Case) =>
    questionsOf(framework, kase).find(({ anchors }) => anchors.includes(anchor))?.sectionId;
  const now = pageIn(after);
  if (now !== undefined) return { sectionId: now, anchor };
  const once =
    kind === 'example-written' || kind === 'example-removed'
      ? practiceExamplesSectionId
      : pageIn(before);
  return once === undefined ? null : { sectionId: once, anchor: null };
}

/** Who marks the case stands on the first page of details, and is no question of the framework. */
const assessorAnchor = 'assessor';

function promptPlace(framework: Framework, promptId: string): Omit<ChangePlace, 'kind'> {
  const anchor = promptAnchor(promptId);
  for (const { id: standardId, keyQuestions, promptGroups } of framework.standards) {
    for (const { id, prompts } of keyQuestions) {
      if (prompts.some((prompt) => prompt.id === promptId)) {
        return { anchor, label: `${id} ${promptLetter(framework, promptId)}`, words: null };
      }
    }
    for (const { heading, prompts } of promptGroups) {
      if (prompts.some((prompt) => prompt.id === promptId)) {
        const label = `${standardId} ${promptLetter(framework, promptId)}`;
        return { anchor, label, words: heading };
      }
    }
  }
  return { anchor, label: '', words: null };
}
