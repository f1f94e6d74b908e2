import type * as z from 'zod';
import type { ShapeIssue } from './check-shape.ts';
import type { Path } from './framework-fault.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

type Root = { file: Json; standIns: number };

/** More than the deepest chain of a missing object's own missing names. */
const rounds = 12;

/**
 * A copy of faulty data with a stand-in at each fault, so that the rest can be checked too and all
 * faults be named at once. Null when stand-ins are not enough. The copy is for checking, never for use.
 */
export function repairShape<Value>(
  data: Json,
  parse: (data: Json) => { readonly value: Value } | { readonly issues: readonly ShapeIssue[] },
): Value | null {
  const root: Root = { file: JSON.parse(JSON.stringify(data)), standIns: 0 };
  for (let round = 0; round < rounds; round++) {
    const outcome = parse(root.file);
    if ('value' in outcome) return outcome.value;
    // The last first: an item put into a list must not move those that stand after it.
    for (const { path, issue } of outcome.issues.toReversed()) repair(root, path, issue);
  }
  return null;
}

function repair(root: Root, path: Path, issue: z.core.$ZodIssue): void {
  const { parent, name } = holderOf(root, path);
  if (parent === null) return;
  if (issue.code === 'unrecognized_keys') {
    const target = read(parent, name);
    if (isRecord(target)) for (const key of issue.keys) delete target[key];
    return;
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    const list = read(parent, name);
    if (Array.isArray(list)) while (list.length < issue.minimum) list.push({});
    return;
  }
  root.standIns += 1;
  write(parent, name, standIn(issue, name, `stand-in-${root.standIns}`));
}

function standIn(issue: z.core.$ZodIssue, name: string | number, unique: string): Json {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'array') return [];
      if (issue.expected === 'object') return {};
      // A field that is not required cannot have a role: that would be a fault of the stand-in alone.
      if (issue.expected === 'boolean') return name === 'required';
      if (issue.expected === 'string') return unique;
      return 0;
    case 'invalid_value':
      return issue.values[0] as Json;
    case 'too_small':
      return issue.origin === 'string' ? unique : Number(issue.minimum) + (issue.inclusive ? 0 : 1);
    case 'too_big':
      return issue.origin === 'string'
        ? unique.slice(-Number(issue.maximum))
        : Number(issue.maximum);
    case 'invalid_format':
      if (issue.format === 'url') return 'https://stand-in.example/';
      return issue.pattern?.includes('\\d') ? '0.0.0' : unique;
    case 'invalid_union':
      if ('options' in issue && issue.options) return issue.options[0] as Json;
      return { field: unique, in: [unique] };
    default:
      return unique;
  }
}

function holderOf(
  root: { file: Json },
  path: Path,
): { readonly parent: Json | null; readonly name: string | number } {
  const steps: Path = ['file', ...path];
  const parent = steps
    .slice(0, -1)
    .reduce<Json | null>((holder, step) => (holder === null ? null : read(holder, step)), root);
  return { parent, name: steps.at(-1) ?? 'file' };
}

function read(holder: Json, step: string | number): Json | null {
  if (Array.isArray(holder)) return holder[Number(step)] ?? null;
  return isRecord(holder) ? (holder[step] ?? null) : null;
}

function write(holder: Json, step: string | number, value: Json): void {
  if (Array.isArray(holder)) holder[Number(step)] = value;
  else if (isRecord(holder)) holder[step] = value;
}

function isRecord(value: Json | null): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
