import { fieldAnchor, judgementAnchor, promptAnchor } from '../../../shared/cases/anchors.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import { promptLetter } from '../../../shared/frameworks/prompt-letter.ts';
import type { Text } from '../../../shared/kernel/text.ts';

/** What a change was about: where it stands in its page, and what to call it. */
export type ChangePlace = {
  readonly kind: Change['kind'];
  /** Null for what has no question of its own, such as the assessor. */
  readonly anchor: string | null;
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
    case 'example-written':
    case 'example-removed':
      return { kind: happening.kind, anchor: null, label: '', words: null };
    case 'opened':
    case 'undone':
    case 'redone':
    case 'signed-off':
    case 'reopened':
      return null;
  }
}

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
