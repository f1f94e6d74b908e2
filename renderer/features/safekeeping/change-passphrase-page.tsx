import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPassphrase } from '../../keys/new-passphrase.tsx';
import { useNewPassphraseProblemText } from '../../keys/use-new-passphrase-problem-text.ts';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { PasswordManagerUser } from '../../ui/password-manager-user.tsx';
import { ChangePassphraseForm, type ChangePassphraseProblem } from './change-passphrase-form.ts';
import { KeysPage } from './keys-page.tsx';
import { useKeysFaultText } from './use-keys-fault-text.ts';

export function ChangePassphrasePage() {
  const { t } = useTranslation('keys');
  const vault = useVault();
  const faultText = useKeysFaultText();
  const passphraseProblemText = useNewPassphraseProblemText();
  const words = usePasswordWords();
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [changed, setChanged] = useState(0);
  const { register, handleSubmit, control, formState, reset } = useForm<ChangePassphraseForm>({
    resolver: zodResolver(ChangePassphraseForm),
    defaultValues: { present: '', passphrase: '', again: '' },
    shouldFocusError: false,
  });
  const passphrase = useWatch({ control, name: 'passphrase' });

  const change = async (form: ChangePassphraseForm) => {
    setFault(null);
    setChanged(0);
    const outcome = await vault.keys.changePassphrase(form.present, form.passphrase);
    if (!outcome.ok) return setFault(outcome.error);
    reset();
    setChanged(1);
  };

  const problem = (field: keyof ChangePassphraseForm): string | undefined => {
    const message = formState.errors[field]?.message as ChangePassphraseProblem | undefined;
    switch (message) {
      case undefined:
        return undefined;
      case 'present-missing':
        return t('change.presentMissing');
      case 'same':
        return t('change.same');
      default:
        return passphraseProblemText(message);
    }
  };
  const wrong = fault?.kind === 'wrong-passphrase' ? faultText(fault) : undefined;
  const problems = {
    present: problem('present') ?? wrong,
    passphrase: problem('passphrase'),
    again: problem('again'),
  };
  const errors = Object.entries(problems).flatMap(([fieldId, text]) =>
    text === undefined ? [] : [{ text, fieldId }],
  );
  return (
    <KeysPage
      title={t('change.title')}
      done={changed > 0 ? { sentence: t('change.changed'), count: changed } : null}
      errorSummary={
        <ErrorSummary
          title={t('problem')}
          attempt={formState.submitCount}
          errors={fault && !wrong ? [...errors, { text: faultText(fault) }] : errors}
        />
      }
      hasErrors={errors.length > 0 || fault !== null}
    >
      <p className="govuk-body">{t('change.body')}</p>
      <p className="govuk-body">{t('change.backups')}</p>
      <form noValidate onSubmit={handleSubmit(change)}>
        <PasswordManagerUser name={t('vaultUser')} />
        <PasswordInput
          {...register('present')}
          id="present"
          label={t('change.present')}
          error={problems.present}
          words={words}
        />
        <NewPassphrase
          label={t('newPassphrase.label')}
          againLabel={t('newPassphrase.again')}
          passphrase={register('passphrase')}
          again={register('again')}
          typed={passphrase}
          problems={problems}
        />
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('change.changing') : t('change.change')}
        </Button>
      </form>
    </KeysPage>
  );
}
