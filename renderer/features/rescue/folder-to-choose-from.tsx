import { useTranslation } from 'react-i18next';
import type { Backup, BackupFolder } from '../../../shared/backups/backup-port.ts';
import { BackupTable } from '../../backups/backup-table.tsx';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/button.tsx';

/** The backups in one folder, each to be chosen. */
export function FolderToChooseFrom(props: {
  folder: BackupFolder;
  onChoose: (backup: Backup) => void;
  onAllow: () => void;
}) {
  const { folder, onChoose, onAllow } = props;
  const { t } = useTranslation('rescue', { keyPrefix: 'restore.choose' });
  const { edition } = useHost();
  const label = folder.label === '' ? t('browserFolder') : folder.label;
  return (
    <section aria-label={label} className="rescue-folder">
      <h2 className="govuk-heading-m rescue-folder__name">{label}</h2>
      {!folder.reachable ? (
        <>
          <p className="govuk-body">{t('notReachable')}</p>
          {edition === 'browser' ? (
            <Button variant="secondary" onClick={onAllow}>
              {t('allow')}
            </Button>
          ) : null}
        </>
      ) : folder.backups.length === 0 ? (
        <p className="govuk-body">{t('none')}</p>
      ) : (
        <BackupTable
          label={label}
          backups={folder.backups}
          action={{
            header: t('action'),
            text: t('chooseThis'),
            what: (when) => t('chooseWhat', { when }),
            to: (backup) => ({ onClick: () => onChoose(backup) }),
          }}
        />
      )}
    </section>
  );
}
