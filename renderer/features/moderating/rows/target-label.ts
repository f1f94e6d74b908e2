import type { Framework } from '../../../../shared/frameworks/framework.ts';
import { promptLetter } from '../../../../shared/frameworks/prompt-letter.ts';
import { questionText } from '../../../../shared/frameworks/question-text.ts';
import type { Text } from '../../../../shared/kernel/text.ts';
import type { Target } from '../../../../shared/moderation/review-entry.ts';

/** What people call a target: "2.3.1 b" for a prompt, "2.3.1" for a key question. */
export function targetLabel(framework: Framework, { kind, id }: Target): string {
  if (kind === 'key-question') return id;
  for (const { id: standardId, keyQuestions, promptGroups } of framework.standards) {
    const question = keyQuestions.find(({ prompts }) => prompts.some((one) => one.id === id));
    if (question !== undefined) return `${question.id} ${promptLetter(framework, id)}`;
    if (promptGroups.some(({ prompts }) => prompts.some((one) => one.id === id))) {
      return `${standardId} ${promptLetter(framework, id)}`;
    }
  }
  return id;
}

/** The words of a target with the marks printed beside them; empty where the framework has no such question. */
export function targetText(
  framework: Framework,
  { kind, id }: Target,
  text: (words: Text) => string,
): string {
  const words = questionText(framework, id);
  if (words === undefined) return '';
  if (kind === 'key-question') return text(words);
  const symbols = new Map(framework.flags.map((flag) => [flag.id, flag.symbol]));
  const prompt = framework.standards
    .flatMap(({ keyQuestions, promptGroups }) => [...keyQuestions, ...promptGroups])
    .flatMap(({ prompts }) => prompts)
    .find((one) => one.id === id);
  return [text(words), ...(prompt?.flags ?? []).map((flag) => symbols.get(flag))]
    .filter(Boolean)
    .join(' ');
}
