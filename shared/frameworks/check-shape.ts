import type * as z from 'zod';
import {
  type FrameworkFault,
  type FrameworkProblem,
  faultAt,
  type Path,
} from './framework-fault.ts';

/** A schema's issue at its full path, with what the repair needs to know about it. */
export type ShapeIssue = { readonly path: Path; readonly issue: z.core.$ZodIssue };

/**
 * The issues of a schema with each union narrowed to the shape that the data comes nearest to,
 * so that a fault inside a condition is named where it is.
 */
export function shapeIssues(issues: readonly z.core.$ZodIssue[], at: Path = []): ShapeIssue[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path.map((step) => (typeof step === 'symbol' ? '?' : step))];
    if (issue.code !== 'invalid_union') return [{ path, issue }];
    const { input } = issue;
    const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
    const nearest = isObject ? nearestShape(input, issue.errors) : undefined;
    return nearest ? shapeIssues(nearest, path) : [{ path, issue }];
  });
}

export function shapeFaults({ path, issue }: ShapeIssue): FrameworkFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      faultAt(
        [...path, name],
        'unknown-name',
        `“${name}” is not a name that belongs here. Remove it`,
      ),
    );
  }
  if (isMissing(issue)) return [faultAt(path, 'missing', 'This is missing. Add it')];
  const [problem, message] = describe(issue);
  return [faultAt(path, problem, message)];
}

/** The issue of a discriminated union stands at the discriminator but carries the whole object. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code !== 'invalid_union' || !issue.discriminator) return issue.input === undefined;
  return typeof issue.input === 'object' && issue.input !== null
    ? !Object.hasOwn(issue.input, issue.discriminator)
    : issue.input === undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
};

function describe(issue: z.core.$ZodIssue): [FrameworkProblem, string] {
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', `Must be ${kinds[issue.expected] ?? issue.expected}`];
    case 'invalid_value':
      return ['not-allowed', `Must be ${orList(issue.values)}`];
    case 'too_small':
      return ['out-of-range', `Must ${extent(issue.origin, issue.minimum)} or more`];
    case 'too_big':
      return ['out-of-range', `Must ${extent(issue.origin, issue.maximum)} or less`];
    case 'invalid_format':
      return [
        'wrong-format',
        issue.format === 'url'
          ? 'Must be a web address, such as https://www.example.gov.uk/'
          : `Must be ${issue.message}`,
      ];
    case 'invalid_union':
      return [
        'not-allowed',
        'options' in issue && issue.options
          ? `Must be ${orList(issue.options)}`
          : 'Must be a condition: an object with field and in, or all, or any, or not',
      ];
    case 'custom':
      return ['not-allowed', issue.message];
    default:
      return ['not-allowed', 'This value is not allowed here'];
  }
}

function orList(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' or ');
}

function extent(origin: string, limit: number | bigint): string {
  const count = (noun: string) => `have ${limit} ${noun}${Number(limit) === 1 ? '' : 's'}`;
  if (origin === 'string') return count('character');
  if (origin === 'array') return count('item');
  return `be ${limit}`;
}

/** The shape with the fewest names missing or left over; none when no shape shares a name with the data. */
function nearestShape(
  input: object,
  shapes: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const names = Object.keys(input).length;
  const [nearest] = shapes
    .map((issues) => ({ issues, leftOver: countLeftOver(issues), missing: countMissing(issues) }))
    .filter(({ leftOver }) => leftOver < names)
    .sort((a, b) => a.leftOver + a.missing - (b.leftOver + b.missing));
  return nearest?.issues;
}

function countLeftOver(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
    0,
  );
}

function countMissing(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter((issue) => issue.path.length === 1 && issue.input === undefined).length;
}
