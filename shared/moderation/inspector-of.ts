import * as z from 'zod';
import { Author } from '../cases/entry.ts';
import type { ReceivedCase } from './review-entry.ts';

/** Whose case it is: whoever signed it off last, or made its last entry. Null where the entries do not say. */
export function inspectorOf({ entries }: Pick<ReceivedCase, 'entries'>): Author | null {
  const made = entries.findLast((entry) => SignedOff.safeParse(entry).success) ?? entries.at(-1);
  const read = Made.safeParse(made);
  return read.success ? read.data.author : null;
}

const Made = z.looseObject({ author: Author });
const SignedOff = z.looseObject({ happening: z.looseObject({ kind: z.literal('signed-off') }) });
