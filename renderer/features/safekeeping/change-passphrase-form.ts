import * as z from 'zod';
import {
  isTypedTwiceTheSame,
  type NewPassphraseProblem,
  newPassphraseFields,
  typedTwiceTheSame,
} from '../../keys/new-passphrase-form.ts';

/** Which words each fault of the form has, in the `keys` words. */
export const ChangePassphraseForm = z
  .strictObject({ present: z.string().min(1, 'present-missing'), ...newPassphraseFields })
  .refine(isTypedTwiceTheSame, typedTwiceTheSame)
  .refine(({ present, passphrase }) => passphrase === '' || present !== passphrase, {
    path: ['passphrase'],
    message: 'same',
    when: () => true,
  });
export type ChangePassphraseForm = z.infer<typeof ChangePassphraseForm>;

export type ChangePassphraseProblem = 'present-missing' | 'same' | NewPassphraseProblem;
