import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import type { SummarisedError } from '../../ui/error-summary.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { PasswordManagerUser } from '../../ui/password-manager-user.tsx';
import { useKeysFaultText } from './use-keys-fault-text.ts';

type RemoveRecoveryProps = {
  onDone: () => void;
  onRefused: (errors: readonly SummarisedError[]) => void;
};

/** Takes the recovery recipient away, so that the passphrase alone opens the vault. */
export function RemoveRecovery({ onDone, onRefused }: RemoveRecoveryProps) {
  const { t } = useTranslation('keys');
  const vault = useVault();
  const faultText = useKeysFaultText();
  const words = usePasswordWords();
  const [passphrase, setPassphrase] = useState('');
  const [removing, setRemoving] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const refuse = (text: string) => {
    setProblem(text);
    onRefused([{ text, fieldId }]);
  };

  const remove = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    if (passphrase === '') return refuse(t('presentMissing'));
    setRemoving(true);
    const outcome = await vault.keys.removeRecovery(passphrase).finally(() => setRemoving(false));
    if (outcome.ok) onDone();
    else if (outcome.error.kind === 'wrong-passphrase') refuse(faultText(outcome.error));
    else onRefused([{ text: faultText(outcome.error) }]);
  };

  return (
    <form noValidate onSubmit={(event) => void remove(event)}>
      <h2 className="govuk-heading-m">{t('recovery.removeHeading')}</h2>
      <p className="govuk-body">{t('recovery.removeBody')}</p>
      <PasswordManagerUser name={t('vaultUser')} />
      <PasswordInput
        id={fieldId}
        name={fieldId}
        label={t('recovery.removePresent')}
        error={problem}
        words={words}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" variant="warning" disabled={removing}>
        {removing ? t('recovery.removing') : t('recovery.remove')}
      </Button>
    </form>
  );
}

const fieldId = 'presentToRemove';
