import { join } from 'node:path';
import * as z from 'zod';

/** In which form the app runs: as a page alone, or with the preload and the shell's handlers in Node. */
export const Form = z.enum(['browser', 'desktop']);
export type Form = z.infer<typeof Form>;

/** Where one installation keeps what it keeps. */
export const Places = z.strictObject({
  profile: z.string(),
  vaults: z.string(),
  backups: z.string(),
});
export type Places = z.infer<typeof Places>;

export function placesIn(folder: string): Places {
  return {
    profile: join(folder, 'profile'),
    vaults: join(folder, 'vaults'),
    backups: join(folder, 'backups'),
  };
}

/** What a session is told to do, and where. */
export const SessionJob = z.strictObject({
  form: Form,
  address: z.string(),
  places: Places,
  /** The built preload, for the desktop form. */
  preload: z.string(),
  temporary: z.string(),
  seed: z.int(),
  /** The journal's host answers as if it had written, and writes nothing. For the control only. */
  journalOff: z.boolean(),
  begin: z.discriminatedUnion('with', [
    z.strictObject({ with: z.literal('nothing'), sample: z.string() }),
    /** Says what is found of a case, then marks it, or another. */
    z.strictObject({ with: z.literal('case'), found: z.string(), mark: z.string() }),
  ]),
  /** How long the case lies open before anything is answered in it. */
  restMs: z.int(),
  /** How many acts at most. */
  acts: z.int(),
});
export type SessionJob = z.infer<typeof SessionJob>;
