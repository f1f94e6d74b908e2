import { useTranslation } from 'react-i18next';
import { useBackupKeeping, useBackupState } from '../features/safekeeping/backups-context.tsx';
import { useBackupFaultText } from '../features/safekeeping/use-backup-fault-text.ts';
import { AlertBar } from '../ui/alert-bar.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { toShortMoment } from '../words/dates.ts';

/** Says that backups fail, since when and why, until one succeeds. */
export function BackupFailure() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'failing' });
  const faultText = useBackupFaultText();
  const keeping = useBackupKeeping();
  const { failure, lastAt, making } = useBackupState();
  if (failure === null) return null;
  return (
    <AlertBar
      tone="warning"
      actions={
        <>
          <LinkButton disabled={making} onClick={() => void keeping.makeNow()}>
            {t('again')}
          </LinkButton>
          <a className="govuk-link" href="#/safekeeping">
            {t('more')}
          </a>
        </>
      }
    >
      <strong>
        {lastAt === null
          ? t('never')
          : t('since', { when: toShortMoment(lastAt, new Date().toISOString()) })}
      </strong>{' '}
      {faultText(failure)}
    </AlertBar>
  );
}
