import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PassphraseStrength } from '../../keys/passphrase-strength.tsx';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import { passphraseMinLength } from '../../store/passphrase-key.ts';
import type { StoreFault, Vault } from '../../store/vault.ts';
import type { VaultKeeper } from '../../store/vault-keeper.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { PasswordManagerUser } from '../../ui/password-manager-user.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { CreateVaultForm, type CreateVaultProblem } from './create-vault-form.ts';
import { useFaultText } from './use-fault-text.ts';

export function CreateVaultPage(props: {
  keeper: VaultKeeper;
  onBack: () => void;
  onUnlocked: (vault: Vault) => void;
}) {
  const { keeper, onBack, onUnlocked } = props;
  const { t } = useTranslation('unlocking');
  const faultText = useFaultText();
  const words = usePasswordWords();
  const [fault, setFault] = useState<StoreFault | null>(null);
  const { register, handleSubmit, control, formState, setValue } = useForm<CreateVaultForm>({
    resolver: zodResolver(CreateVaultForm),
    defaultValues: { personName: '', passphrase: '', again: '', understood: false },
    shouldFocusError: false,
  });
  const passphrase = useWatch({ control, name: 'passphrase' });
  const understood = useWatch({ control, name: 'understood' });

  const create = async (form: CreateVaultForm) => {
    setFault(null);
    const created = await keeper.create('casemark', {
      passphrase: form.passphrase,
      personName: form.personName,
    });
    if (created.ok) onUnlocked(created.value);
    else setFault(created.error);
  };

  const problem = (field: keyof CreateVaultForm): string | undefined => {
    const message = formState.errors[field]?.message as CreateVaultProblem | undefined;
    return message && t(`create.problem.${message}`, { count: passphraseMinLength });
  };
  const problems = (['personName', 'passphrase', 'again', 'understood'] as const).flatMap(
    (fieldId) => {
      const text = problem(fieldId);
      return text === undefined ? [] : [{ text, fieldId }];
    },
  );
  const errors = fault === null ? problems : [...problems, { text: faultText(fault) }];
  usePageTitle(t('create.title'), errors.length > 0);
  return (
    <>
      <BackLink href="#/" onClick={onBack}>
        {t('back')}
      </BackLink>
      <ErrorSummary title={t('problem')} attempt={formState.submitCount} errors={errors} />
      <PageHeading>{t('create.title')}</PageHeading>
      <form noValidate onSubmit={handleSubmit(create)}>
        <PasswordManagerUser name={t('vaultUser')} />
        <Input
          {...register('personName')}
          id="personName"
          label={t('create.name')}
          hint={t('create.nameHint')}
          error={problem('personName')}
          width={20}
        />
        <PasswordInput
          {...register('passphrase')}
          id="passphrase"
          label={t('passphrase')}
          hint={t('create.passphraseHint', { count: passphraseMinLength })}
          error={problem('passphrase')}
          words={words}
          aria-describedby="passphrase-strength"
        />
        <PassphraseStrength id="passphrase-strength" passphrase={passphrase} />
        <PasswordInput
          {...register('again')}
          id="again"
          label={t('create.again')}
          error={problem('again')}
          words={words}
        />
        <WarningText>{t('create.lost')}</WarningText>
        <Checkboxes
          name="understood"
          legend={t('create.understoodLegend')}
          legendHidden
          error={problem('understood')}
          items={[{ value: 'yes', label: t('create.understood') }]}
          value={understood ? ['yes'] : []}
          onValueChange={(values) => setValue('understood', values.includes('yes'))}
        />
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('create.creating') : t('create.create')}
        </Button>
      </form>
    </>
  );
}
