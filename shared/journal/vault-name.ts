import * as z from 'zod';

/** Which vault: a person's own, or the example inspection's, which never touches it. */
export const VaultName = z.enum(['casemark', 'casemark-example']);
export type VaultName = z.infer<typeof VaultName>;
