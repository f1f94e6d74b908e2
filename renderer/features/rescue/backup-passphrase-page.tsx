import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import { useKeeper } from '../../store/keeper-context.tsx';
import type { RestoreFault, RestorePlan, RestoreProgress } from '../../store/restoring/restore.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { useLasting } from '../../ui/use-lasting.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toDateAndTime } from '../../words/dates.ts';
import type { BackupToRestore } from './backup-to-restore.ts';
import { RestoreProgressBar } from './restore-progress-bar.tsx';
import { useRestoreFaultText } from './use-restore-fault-text.ts';

/** Opens the backup to see what restoring it would change. */
export function BackupPassphrasePage(props: {
  backup: BackupToRestore;
  onBack: () => void;
  onPlanned: (plan: RestorePlan) => void;
}) {
  const { backup, onBack, onPlanned } = props;
  const { t } = useTranslation('rescue', { keyPrefix: 'restore.passphrase' });
  const { t: rescue } = useTranslation('rescue');
  const { t: keys } = useTranslation('keys');
  const words = usePasswordWords();
  const faultText = useRestoreFaultText();
  const keeper = useKeeper();
  const [fault, setFault] = useState<RestoreFault | { readonly kind: 'nothing-typed' } | null>(
    null,
  );
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<RestoreProgress | null>(null);
  const { register, handleSubmit, formState, resetField, setFocus } = useForm({
    defaultValues: { passphrase: '' },
  });
  const slow = useLasting(formState.isSubmitting);
  const said =
    fault === null
      ? undefined
      : fault.kind === 'nothing-typed'
        ? keys('backupPassphraseMissing')
        : faultText(fault);
  const wrong =
    fault?.kind === 'wrong-passphrase' || fault?.kind === 'nothing-typed' ? said : undefined;
  usePageTitle(t('title'), fault !== null);

  // The one thing to do then is to type it again.
  useEffect(() => {
    if (attempt > 0 && wrong !== undefined) setFocus('passphrase');
  }, [attempt, wrong, setFocus]);

  const refuse = (refused: NonNullable<typeof fault>) => {
    setFault(refused);
    setAttempt((tried) => tried + 1);
  };
  const preview = async ({ passphrase }: { passphrase: string }) => {
    if (passphrase === '') return refuse({ kind: 'nothing-typed' });
    const planned = await keeper.restore.preview('casemark', backup.bytes, passphrase, setProgress);
    setProgress(null);
    if (planned.ok) return onPlanned(planned.value);
    refuse(planned.error);
    if (planned.error.kind === 'wrong-passphrase') resetField('passphrase');
  };
  return (
    <div className="govuk-!-width-two-thirds">
      <BackLink href="#/" onClick={onBack}>
        {rescue('back')}
      </BackLink>
      <ErrorSummary
        key={attempt}
        title={rescue('problem')}
        focusOnArrival={wrong === undefined}
        errors={
          said === undefined ? [] : [{ text: said, ...(wrong ? { fieldId: 'passphrase' } : {}) }]
        }
      />
      <PageHeading focusOnArrival={false}>{t('title')}</PageHeading>
      <SummaryList
        rows={[
          { key: t('backup'), value: backup.name },
          { key: t('madeAt'), value: toDateAndTime(backup.madeAt) },
        ]}
      />
      <form noValidate onSubmit={handleSubmit(preview)}>
        <PasswordInput
          {...register('passphrase')}
          id="passphrase"
          label={t('label')}
          hint={t('hint')}
          error={wrong}
          words={words}
          autoFocus
        />
        {slow ? <RestoreProgressBar progress={progress} /> : null}
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('going') : t('go')}
        </Button>
      </form>
    </div>
  );
}
