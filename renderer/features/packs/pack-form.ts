import * as z from 'zod';
import { Id } from '../../../shared/kernel/id.ts';
import { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { isLongEnough } from '../../../shared/vault-format/passphrase-key.ts';
import type { NewPassphraseProblem } from '../../keys/new-passphrase-form.ts';

export const messageMaxLength = 2_000;

/** What is asked before a pack is made. Of the two ways to lock it only the chosen one is looked at. */
export const PackForm = z
  .object({
    purpose: PackPurpose.nullable(),
    caseIds: z.array(Id),
    reviewIds: z.array(Id),
    setId: z.string(),
    lock: z.enum(['recipients', 'passphrase']),
    contactIds: z.array(Id),
    me: z.boolean(),
    /** An age recipient, looked at by whoever reads recipients: it has a checksum of its own. */
    other: z.string().trim(),
    passphrase: z.string(),
    again: z.string(),
    message: z.string().trim().max(messageMaxLength, 'message-too-long'),
  })
  .superRefine((form, { addIssue }) => {
    const problem = (path: keyof PackForm, message: PackFormProblem) =>
      addIssue({ code: 'custom', path: [path], message });
    const { purpose } = form;
    if (purpose === null) problem('purpose', 'purpose-missing');
    else if (purpose === 'reviews') {
      if (form.reviewIds.length === 0) problem('reviewIds', 'reviews-missing');
    } else {
      if (purpose === 'calibration' && form.setId === '') problem('setId', 'set-missing');
      if (form.caseIds.length === 0) problem('caseIds', 'cases-missing');
    }
    if (form.lock === 'recipients') {
      const anybody = form.me || form.contactIds.length > 0 || form.other !== '';
      if (!anybody) problem('contactIds', 'nobody-chosen');
      return;
    }
    if (!isLongEnough(form.passphrase)) problem('passphrase', 'passphrase-too-short');
    if (form.passphrase !== form.again) problem('again', 'passphrases-differ');
  });
export type PackForm = z.infer<typeof PackForm>;

export type PackFormProblem =
  | 'purpose-missing'
  | 'cases-missing'
  | 'reviews-missing'
  | 'set-missing'
  | 'nobody-chosen'
  | 'message-too-long'
  | NewPassphraseProblem;
