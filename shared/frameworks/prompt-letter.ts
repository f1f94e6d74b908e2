import type { Framework } from './framework.ts';

/**
 * The letter of a prompt within its key question or group: its place in the framework, not among the prompts in
 * force, so that two people with different cases in front of them mean the same prompt by the same letter.
 */
export function promptLetter(framework: Framework, promptId: string): string {
  const letter = letters(framework).get(promptId);
  if (letter === undefined) throw new Error('no such prompt in this framework');
  return letter;
}

const known = new WeakMap<Framework, ReadonlyMap<string, string>>();

function letters(framework: Framework): ReadonlyMap<string, string> {
  const found = known.get(framework);
  if (found !== undefined) return found;
  const lists = framework.standards.flatMap(({ keyQuestions, promptGroups }) => [
    ...keyQuestions.map(({ prompts }) => prompts),
    ...promptGroups.map(({ prompts }) => prompts),
  ]);
  const made = new Map(
    lists.flatMap((prompts) => prompts.map(({ id }, index) => [id, indexToLetter(index)] as const)),
  );
  known.set(framework, made);
  return made;
}

/** 0 is a, 25 is z, 26 is aa. */
function indexToLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : indexToLetter(Math.floor(index / 26) - 1) + last;
}
