import { useTranslation } from 'react-i18next';
import type { CaseStand, RestoreCase, RestoreChange } from '../../store/restoring/restore.ts';
import { Table } from '../../ui/table.tsx';
import { Tag, type TagColour } from '../../ui/tag.tsx';
import { toDateAndTime } from '../../words/dates.ts';

/** Each case as it is here and as it would be. */
export function RestoreTable({
  caption,
  cases,
}: {
  caption: string;
  cases: readonly RestoreCase[];
}) {
  const { t } = useTranslation('rescue', { keyPrefix: 'restore.plan' });
  const stand = (of: CaseStand | null) => {
    if (of === null) return t('absent');
    const entries = t('entries', { count: of.entries });
    return of.changedAt === null
      ? entries
      : t('stand', { entries, when: toDateAndTime(of.changedAt) });
  };
  return (
    <Table
      dense
      caption={caption}
      captionHidden
      rows={cases}
      rowKey={({ caseId }) => caseId}
      rowProps={({ change }) => (takes.has(change) ? { className: 'rescue-takes-away' } : {})}
      columns={[
        {
          id: 'case',
          header: t('case'),
          isRowHeader: true,
          cell: ({ caseReference, caseId, what }) =>
            caseReference === null
              ? t('unreadableCase', { id: caseId })
              : what === undefined
                ? caseReference
                : t(`whatOf.${what}`, { caseReference }),
        },
        {
          id: 'inspection',
          header: t('inspection'),
          cell: ({ inspectionName }) => inspectionName ?? t('unreadableInspection'),
        },
        { id: 'here', header: t('hereNow'), cell: ({ here }) => stand(here) },
        { id: 'after', header: t('would'), cell: ({ after }) => stand(after) },
        {
          id: 'change',
          header: t('change'),
          cell: ({ change }) => (
            <Tag dense colour={colours[change]}>
              {t(`changes.${change}`)}
            </Tag>
          ),
        },
      ]}
    />
  );
}

const takes: ReadonlySet<RestoreChange> = new Set(['goes-back', 'goes-away']);

const colours: Record<RestoreChange, TagColour> = {
  'goes-back': 'red',
  'goes-away': 'red',
  'comes-back': 'green',
  'goes-forward': 'green',
  same: 'grey',
};
