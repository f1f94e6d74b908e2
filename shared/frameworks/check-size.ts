import { everyField } from './every-field.ts';
import type { Framework } from './framework.ts';
import { type FrameworkFault, faultAt, type Path } from './framework-fault.ts';
import { promptsOf } from './prompts-of.ts';

/** Far above any inspectorate's question set, far below what would make a laptop stop. */
export const limits = {
  characters: 5 * 1024 * 1024,
  depth: 40,
  values: 200_000,
  prompts: 2_000,
  fields: 1_000,
  faults: 500,
} as const;

/**
 * Whether a value is JSON of a size that the schema can be trusted with. Walks without recursion:
 * nothing that comes from outside may exhaust the stack.
 */
export function checkSize(data: unknown): FrameworkFault[] {
  const faults: FrameworkFault[] = [];
  const waiting: { readonly value: unknown; readonly path: Path }[] = [{ value: data, path: [] }];
  for (let seen = 0; ; seen++) {
    const next = waiting.pop();
    if (next === undefined) return faults;
    const { value, path } = next;
    if (seen >= limits.values) {
      return [faultAt([], 'too-large', `The file holds more than ${limits.values} values`)];
    }
    if (path.length > limits.depth) {
      return [faultAt(path, 'too-deep', `Lists and objects stand more than ${limits.depth} deep`)];
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        waiting.push({ value: item, path: [...path, index] });
      });
    } else if (typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) {
        if (name === '__proto__') {
          faults.push(
            faultAt([...path, name], 'reserved-name', `“${name}” is a reserved word. Remove it`),
          );
        } else waiting.push({ value: item, path: [...path, name] });
      }
    } else faults.push(faultAt(path, 'wrong-type', 'This is not a value that JSON can hold'));
  }
}

export function checkCounts(framework: Framework): FrameworkFault[] {
  const prompts = framework.standards.reduce((sum, one) => sum + promptsOf(one).length, 0);
  const fields = everyField(framework).length;
  return [
    ...(prompts > limits.prompts
      ? [
          faultAt(
            ['standards'],
            'too-large',
            `A framework has at most ${limits.prompts} prompts. This one has ${prompts}`,
          ),
        ]
      : []),
    ...(fields > limits.fields
      ? [
          faultAt(
            ['detailSections'],
            'too-large',
            `A framework has at most ${limits.fields} fields. This one has ${fields}`,
          ),
        ]
      : []),
  ];
}
