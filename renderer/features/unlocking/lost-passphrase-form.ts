import * as z from 'zod';
import {
  isTypedTwiceTheSame,
  type NewPassphraseProblem,
  newPassphraseFields,
  typedTwiceTheSame,
} from '../../keys/new-passphrase-form.ts';

/** Beside the file of the identity. Which words each fault has, in the `keys` words. */
export const LostPassphraseForm = z
  .strictObject({
    identityFile: z.string().min(1, 'missing'),
    /** Null where the file is under no passphrase. */
    identityPassphrase: z.string().min(1, 'passphrase-missing').nullable(),
    ...newPassphraseFields,
  })
  .refine(isTypedTwiceTheSame, typedTwiceTheSame);
export type LostPassphraseForm = z.infer<typeof LostPassphraseForm>;

export type LostPassphraseProblem = 'missing' | 'passphrase-missing' | NewPassphraseProblem;
