import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRecipient } from '../../store/recovery/recipient.ts';
import { useVault } from '../../store/store-context.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, type SummarisedError } from '../../ui/error-summary.tsx';
import { KeysPage } from './keys-page.tsx';
import { RemoveRecovery } from './remove-recovery.tsx';
import { SetRecovery } from './set-recovery.tsx';

/** Whether somebody beside the person can open this vault, and the ways to change that. */
export function RecoveryPage() {
  const { t } = useTranslation('keys');
  const vault = useVault();
  const recovery = vault.keys.recovery();
  const [done, setDone] = useState<{ sentence: string; count: number } | null>(null);
  const [times, setTimes] = useState({ set: 0, removed: 0 });
  const [errors, setErrors] = useState<readonly SummarisedError[]>([]);
  const [attempt, setAttempt] = useState(0);

  const say = (change: 'set' | 'removed', sentence: string) => {
    setErrors([]);
    setDone((before) => ({ sentence, count: (before?.count ?? 0) + 1 }));
    setTimes((before) => ({ ...before, [change]: before[change] + 1 }));
  };
  const refuse = (refused: readonly SummarisedError[]) => {
    setDone(null);
    setErrors(refused);
    setAttempt((tried) => tried + 1);
  };
  return (
    <KeysPage
      title={t('recovery.title')}
      done={done}
      errorSummary={<ErrorSummary title={t('problem')} attempt={attempt} errors={errors} />}
      hasErrors={errors.length > 0}
    >
      <p className="govuk-body">{t('recovery.body')}</p>
      <h2 className="govuk-heading-m">{t('recovery.stateHeading')}</h2>
      {recovery === null ? (
        <p className="govuk-body">{t('recovery.none')}</p>
      ) : (
        <>
          <p className="govuk-body">
            {t('recovery.some', { recipient: shortRecipient(recovery.recipient) })}
          </p>
          <Details summary={t('recovery.whole')}>
            <p className="govuk-body">{recovery.recipient}</p>
          </Details>
        </>
      )}
      <p className="govuk-body">{t('recovery.backups')}</p>
      {/* Each is begun anew once it was carried out, so that its passphrase does not stay in the box. */}
      <SetRecovery
        key={`set ${times.set}`}
        replaces={recovery !== null}
        onDone={() => say('set', t('recovery.wasSet'))}
        onRefused={refuse}
      />
      {recovery === null ? null : (
        <RemoveRecovery
          key={`removed ${times.removed}`}
          onDone={() => say('removed', t('recovery.wasRemoved'))}
          onRefused={refuse}
        />
      )}
    </KeysPage>
  );
}
