import { useTranslation } from 'react-i18next';
import type { Backup, BackupFolder } from '../../../shared/backups/backup-port.ts';
import { useHost } from '../../host/host-context.tsx';
import { ActionLink } from '../../ui/action-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDate, toTimeWithSeconds } from '../../words/dates.ts';
import { toSize } from '../../words/sizes.ts';
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
        <BackupTable folder={folder} label={label} />
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

function BackupTable({ folder, label }: { folder: BackupFolder; label: string }) {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'backups' });
  if (folder.backups.length === 0) return <p className="govuk-body">{t('none')}</p>;
  const restoreLink = ({ name }: Backup) =>
    `#/safekeeping/restore?${new URLSearchParams({ folder: folder.id, backup: name })}`;
  return (
    <Table
      dense
      caption={t('caption', { folder: label })}
      captionHidden
      rows={folder.backups}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'madeAt',
          header: t('madeAt'),
          isRowHeader: true,
          cell: ({ madeAt }) => (
            <time dateTime={madeAt}>
              {toDate(madeAt)} {toTimeWithSeconds(madeAt)}
            </time>
          ),
        },
        { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        { id: 'cases', header: t('cases'), numeric: true, cell: ({ cases }) => cases },
        { id: 'size', header: t('size'), numeric: true, cell: ({ bytes }) => toSize(bytes) },
        {
          id: 'action',
          header: <VisuallyHidden>{t('action')}</VisuallyHidden>,
          cell: (backup) => (
            <ActionLink
              action={{
                text: t('restore'),
                visuallyHiddenText: t('restoreWhat', {
                  when: `${toDate(backup.madeAt)} ${toTimeWithSeconds(backup.madeAt)}`,
                }),
                href: restoreLink(backup),
              }}
            />
          ),
        },
      ]}
    />
  );
}
