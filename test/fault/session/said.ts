import * as z from 'zod';

/** One change of a case as its history names it. */
export const Change = z.strictObject({ what: z.string(), to: z.string() });
export type Change = z.infer<typeof Change>;

/**
 * What a marking session says of itself, line by line, as it happens. What was said before the session was stopped
 * is known; what it did in the instant after is not.
 */
export const Said = z.discriminatedUnion('said', [
  z.strictObject({ said: z.literal('browser'), pid: z.int() }),
  /** The page behind "Create the vault" is there. */
  z.strictObject({ said: z.literal('vault') }),
  z.strictObject({ said: z.literal('inspection') }),
  z.strictObject({ said: z.literal('cases'), caseIds: z.array(z.string()) }),
  /** What was found of a case that an earlier session marked. */
  z.strictObject({ said: z.literal('found'), caseId: z.string(), history: z.array(Change) }),
  /** A case is open to be marked, and this is its history so far, the oldest first. */
  z.strictObject({ said: z.literal('case'), caseId: z.string(), history: z.array(Change) }),
  /** Said before the keys are pressed. Numbered from 1 in each case that is opened. */
  z.strictObject({ said: z.literal('act'), act: z.int(), change: Change }),
  /** The saving line read "Saved" when so many acts had been done. */
  z.strictObject({ said: z.literal('saved'), acts: z.int(), line: z.string() }),
  z.strictObject({ said: z.literal('failed'), why: z.string() }),
  z.strictObject({ said: z.literal('done') }),
]);
export type Said = z.infer<typeof Said>;
