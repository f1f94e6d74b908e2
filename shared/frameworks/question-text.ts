import type { Text } from '../kernel/text.ts';
import type { Framework } from './framework.ts';
import { fieldById } from './option-label.ts';

/** The words of a prompt, a key question or a field, by its id; undefined where the framework has no such id. */
export function questionText(framework: Framework, id: string): Text | undefined {
  return textsById(framework).get(id) ?? fieldById(framework, id)?.label;
}

const known = new WeakMap<Framework, ReadonlyMap<string, Text>>();

function textsById(framework: Framework): ReadonlyMap<string, Text> {
  const found = known.get(framework);
  if (found !== undefined) return found;
  const made = new Map<string, Text>();
  for (const { keyQuestions, promptGroups } of framework.standards) {
    for (const keyQuestion of keyQuestions) made.set(keyQuestion.id, keyQuestion.text);
    for (const { prompts } of [...keyQuestions, ...promptGroups]) {
      for (const prompt of prompts) made.set(prompt.id, prompt.text);
    }
  }
  known.set(framework, made);
  return made;
}
