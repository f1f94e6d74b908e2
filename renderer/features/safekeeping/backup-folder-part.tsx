import { useTranslation } from 'react-i18next';
import type { BackupFolder } from '../../../shared/backups/backup-port.ts';
import { BackupTable } from '../../backups/backup-table.tsx';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import './safekeeping.scss';

/** One folder that backups are or were made in, and the backups in it. */
export function BackupFolderPart(props: { folder: BackupFolder; onAllow: () => void }) {
  const { folder, onAllow } = props;
  const { t } = useTranslation('safekeeping', { keyPrefix: 'backups' });
  const { edition } = useHost();
  // The browser's own storage has no name that a person would know.
  const label = folder.label === '' ? t('browserFolder') : folder.label;
  return (
    <section className="safekeeping-folder" aria-label={label}>
      <h3 className="govuk-heading-s safekeeping-folder__name">
        {label}{' '}
        <Tag dense colour={folder.current ? 'green' : 'grey'}>
          {folder.current ? t('current') : t('earlier')}
        </Tag>{' '}
        {folder.reachable ? null : (
          <Tag dense colour="red">
            {t('notReachable')}
          </Tag>
        )}
      </h3>
      {folder.label === '' && folder.current ? (
        <WarningText dense>{t('browserFolderWarning')}</WarningText>
      ) : null}
      {folder.reachable ? (
        <BackupsIn folder={folder} label={label} />
      ) : (
        <>
          <p className="govuk-body">{t(`reach.${edition}`)}</p>
          {edition === 'browser' ? (
            <Button variant="secondary" onClick={onAllow}>
              {t('allow')}
            </Button>
          ) : null}
        </>
      )}
      {folder.unreadable.length === 0 ? null : (
        <WarningText dense>{t('unreadable', { count: folder.unreadable.length })}</WarningText>
      )}
    </section>
  );
}

function BackupsIn({ folder, label }: { folder: BackupFolder; label: string }) {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'backups' });
  if (folder.backups.length === 0) return <p className="govuk-body">{t('none')}</p>;
  return (
    <BackupTable
      label={label}
      backups={folder.backups}
      action={{
        header: t('action'),
        text: t('restore'),
        what: (when) => t('restoreWhat', { when }),
        to: ({ name }) => ({
          href: `#/safekeeping/restore?${new URLSearchParams({ folder: folder.id, backup: name })}`,
        }),
      }}
    />
  );
}
