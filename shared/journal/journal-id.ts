import * as z from 'zod';
import { Id } from '../kernel/id.ts';

/** Which of a vault's journals: the one of the vault itself, or the one of a case, by the case's id. */
export const JournalId = z.union([z.literal('vault'), Id]);
export type JournalId = z.infer<typeof JournalId>;
