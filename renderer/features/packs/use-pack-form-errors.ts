import type { FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNewPassphraseProblemText } from '../../keys/use-new-passphrase-problem-text.ts';
import type { RecipientFault } from '../../store/recovery/read-recipient.ts';
import type { SummarisedError } from '../../ui/error-summary.tsx';
import { messageMaxLength, type PackForm, type PackFormProblem } from './pack-form.ts';

/** What is wrong with the form, beside each field and in the summary above, in the order of the page. */
export function usePackFormErrors(
  errors: FieldErrors<PackForm>,
  otherFault: RecipientFault['kind'] | null,
): {
  problemOf: (field: keyof PackForm) => string | undefined;
  summary: readonly SummarisedError[];
} {
  const { t } = useTranslation('packs', { keyPrefix: 'new.error' });
  const { t: keys } = useTranslation('keys');
  const passphraseText = useNewPassphraseProblemText();
  const problemOf = (field: keyof PackForm) => {
    if (field === 'other' && otherFault !== null) return keys(`recipientFault.${otherFault}`);
    const problem = errors[field]?.message as PackFormProblem | undefined;
    if (problem === undefined) return undefined;
    return problem === 'passphrase-too-short' || problem === 'passphrases-differ'
      ? passphraseText(problem)
      : t(problem, { count: messageMaxLength });
  };
  const summary = fieldsInOrder.flatMap((field) => {
    const text = problemOf(field);
    return text === undefined ? [] : [{ fieldId: field, text }];
  });
  return { problemOf, summary };
}

const fieldsInOrder = [
  'purpose',
  'setId',
  'caseIds',
  'reviewIds',
  'contactIds',
  'other',
  'passphrase',
  'again',
  'message',
] as const satisfies readonly (keyof PackForm)[];
