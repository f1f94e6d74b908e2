import { useTranslation } from 'react-i18next';
import type { Backup, BackupFolder } from '../../../shared/backups/backup-port.ts';
import { useHost } from '../../host/host-context.tsx';
import { ActionLink } from '../../ui/action-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { toDate, toTimeWithSeconds } from '../../words/dates.ts';
import { toSize } from '../../words/sizes.ts';

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
                    text: t('chooseThis'),
                    visuallyHiddenText: t('chooseWhat', {
                      when: `${toDate(backup.madeAt)} ${toTimeWithSeconds(backup.madeAt)}`,
                    }),
                    onClick: () => onChoose(backup),
                  }}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
