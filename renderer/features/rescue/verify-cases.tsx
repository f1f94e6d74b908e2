import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import { useKeeper } from '../../store/keeper-context.tsx';
import type { RescuedCase } from '../../store/rescue/rescue.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import type { BackupToRestore } from './backup-to-restore.ts';
import { RescuedCases } from './rescued-cases.tsx';
import { useOpenBackupFile } from './use-open-backup-file.ts';

/** Reads every case of both copies, with the passphrase, and says which are whole. */
export function VerifyCases(props: {
  name: VaultName;
  /** The one whose keys are taken. */
  backup: BackupToRestore | null;
  onBackup: (backup: BackupToRestore) => void;
}) {
  const { name, backup, onBackup } = props;
  const { t } = useTranslation('rescue', { keyPrefix: 'rescue.verify' });
  const { t: domain } = useTranslation('domain');
  const words = usePasswordWords();
  const keeper = useKeeper();
  const openFile = useOpenBackupFile();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [cases, setCases] = useState<readonly RescuedCase[] | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [missing, setMissing] = useState(false);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState, resetField, setFocus } = useForm({
    defaultValues: { passphrase: '' },
  });

  const verify = async ({ passphrase }: { passphrase: string }) => {
    setFault(null);
    setCases(null);
    setMissing(passphrase === '');
    if (passphrase === '') return setFocus('passphrase');
    const verified = await keeper.rescue.verify(name, passphrase, setProgress, backup?.bytes);
    setProgress(null);
    if (verified.ok) return setCases(verified.value);
    setFault(verified.error);
    if (verified.error.kind === 'wrong-passphrase') {
      resetField('passphrase');
      setTimeout(() => setFocus('passphrase'));
    }
  };
  const chooseBackup = async () => {
    const opened = await openFile();
    if (!opened.ok) return setFileProblem(opened.error);
    setFileProblem(null);
    if (opened.value === null) return;
    const { vaultId } = await keeper.rescue.look(name);
    if (vaultId !== null && vaultId !== opened.value.vaultId) {
      return setFileProblem(t('otherVault', { name: opened.value.name }));
    }
    onBackup(opened.value);
    setFault(null);
  };
  const faultText = missing
    ? t('missing')
    : fault === null
      ? undefined
      : domain(`storeFault.${fault.kind}`);
  const keysUnreadable =
    fault !== null && fault.kind !== 'wrong-passphrase' && fault.kind !== 'part-not-run';
  return (
    <>
      <form noValidate className="govuk-!-width-two-thirds" onSubmit={handleSubmit(verify)}>
        <PasswordInput
          {...register('passphrase')}
          id="passphrase"
          label={t('passphrase')}
          error={faultText}
          words={words}
        />
        {backup === null ? null : <InsetText>{t('usingBackup', { name: backup.name })}</InsetText>}
        {progress === null ? null : (
          <div className="govuk-body">
            <ProgressBar
              label={t('progressLabel')}
              value={progress.done}
              max={Math.max(progress.total, 1)}
              text={t('progress', progress)}
            />
          </div>
        )}
        <Button type="submit" variant="secondary" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('going') : t('go')}
        </Button>
      </form>
      {keysUnreadable ? (
        <>
          <p className="govuk-body">{t('withBackup')}</p>
          <Button variant="secondary" onClick={() => void chooseBackup()}>
            {t('chooseBackup')}
          </Button>
          {fileProblem === null ? null : <StatusLine tone="bad">{fileProblem}</StatusLine>}
        </>
      ) : null}
      {cases === null ? null : <RescuedCases cases={cases} />}
    </>
  );
}
