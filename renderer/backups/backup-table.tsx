import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/backups/backup-port.ts';
import { ActionLink } from '../ui/action-link.tsx';
import { Table } from '../ui/table.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { toDate, toTimeWithSeconds } from '../words/dates.ts';
import { toSize } from '../words/sizes.ts';

type BackupTableProps = {
  /** Of the folder that they are in. */
  label: string;
  backups: readonly Backup[];
  action: {
    readonly header: string;
    readonly text: string;
    /** What follows the text for who does not see the row. */
    readonly what: (when: string) => string;
    readonly to: (backup: Backup) => { readonly href: string } | { readonly onClick: () => void };
  };
};

/** The backups in a folder, and what can be done with each. */
export function BackupTable({ label, backups, action }: BackupTableProps) {
  const { t } = useTranslation('backups', { keyPrefix: 'table' });
  return (
    <Table
      dense
      caption={t('caption', { folder: label })}
      captionHidden
      rows={backups}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'madeAt',
          header: t('madeAt'),
          isRowHeader: true,
          cell: ({ madeAt }) => <time dateTime={madeAt}>{whenOf(madeAt)}</time>,
        },
        { id: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        { id: 'cases', header: t('cases'), numeric: true, cell: ({ cases }) => cases },
        { id: 'size', header: t('size'), numeric: true, cell: ({ bytes }) => toSize(bytes) },
        {
          id: 'action',
          header: <VisuallyHidden>{action.header}</VisuallyHidden>,
          cell: (backup) => (
            <ActionLink
              action={{
                text: action.text,
                visuallyHiddenText: action.what(whenOf(backup.madeAt)),
                ...action.to(backup),
              }}
            />
          ),
        },
      ]}
    />
  );
}

function whenOf(madeAt: Backup['madeAt']): string {
  return `${toDate(madeAt)} ${toTimeWithSeconds(madeAt)}`;
}
