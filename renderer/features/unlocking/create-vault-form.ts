import * as z from 'zod';
import { isLongEnough } from '../../store/passphrase-key.ts';

/** Which words each fault of the form has, in the `unlocking` words. */
export const CreateVaultForm = z
  .strictObject({
    personName: z.string().trim().min(1, 'name-missing').max(80, 'name-too-long'),
    passphrase: z.string().refine(isLongEnough, 'passphrase-too-short'),
    again: z.string(),
    understood: z.boolean().refine((ticked) => ticked, 'not-understood'),
  })
  .refine(({ passphrase, again }) => passphrase === again, {
    path: ['again'],
    message: 'passphrases-differ',
    // Said together with the others, not after they are mended.
    when: () => true,
  });
export type CreateVaultForm = z.infer<typeof CreateVaultForm>;

export type CreateVaultProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'passphrase-too-short'
  | 'passphrases-differ'
  | 'not-understood';
