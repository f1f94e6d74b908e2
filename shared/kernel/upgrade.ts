import * as z from 'zod';
import { err, ok, type Result } from './result.ts';

/**
 * How a stored record of an older version is read: its own schema accepts it, then one pure step after another
 * brings it to the current shape. One step is one file, and each version keeps a specimen in the tests.
 */
export type Ladder<Value> = {
  readonly current: number;
  readonly schema: z.ZodType<Value>;
  /** One for each version before the current one, in order from 1. */
  readonly steps: readonly Step[];
};

/** From one version to the next. Made with `createStep`. */
export type Step = {
  readonly from: number;
  readonly accepts: z.ZodType;
  readonly up: (record: unknown) => unknown;
};

export type ReadFault =
  /** `path` names the first place that is not as it should be, never what stands there. */
  | { readonly kind: 'record-unreadable'; readonly path: string }
  | { readonly kind: 'record-from-a-newer-release'; readonly v: number };

/** A step from version `from`, whose records `schema` describes, to the record of the version after it. */
export function createStep<Older extends { readonly v: number }>(
  from: number,
  schema: z.ZodType<Older>,
  up: (record: Older) => { readonly v: number },
): Step {
  return { from, accepts: schema, up: (record) => up(schema.parse(record)) };
}

/**
 * Reads a stored record of any version up to the current one. A newer version is refused as such: what it means
 * is not known here. Pure: what was stored is left as it is, so a hash over it still holds.
 * Throws when the ladder itself is broken: a step is absent, or leads to something the next one does not accept.
 */
export function readVersioned<Value>(
  ladder: Ladder<Value>,
  stored: unknown,
): Result<Value, ReadFault> {
  const versioned = Versioned.safeParse(stored);
  if (!versioned.success) return err({ kind: 'record-unreadable', path: 'v' });
  const { v } = versioned.data;
  if (v > ladder.current) return err({ kind: 'record-from-a-newer-release', v });
  const entrance = v === ladder.current ? ladder.schema : stepFrom(ladder, v).accepts;
  const accepted = entrance.safeParse(stored);
  if (!accepted.success) return err({ kind: 'record-unreadable', path: pathOf(accepted.error) });
  let record: unknown = accepted.data;
  for (let from = v; from < ladder.current; from += 1) record = stepFrom(ladder, from).up(record);
  return ok(v === ladder.current ? (record as Value) : ladder.schema.parse(record));
}

const Versioned = z.looseObject({ v: z.int().positive() });

function stepFrom({ steps }: { readonly steps: readonly Step[] }, v: number): Step {
  const step = steps.find(({ from }) => from === v);
  if (step === undefined) throw new Error(`no step leads from version ${v}`);
  return step;
}

function pathOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}
