import { useTranslation } from 'react-i18next';
import type { Standing, TakingInPlan } from '../../store/moderation/taking-in.ts';
import { Table } from '../../ui/table.tsx';
import { Tag, type TagColour } from '../../ui/tag.tsx';

type Item = TakingInPlan['items'][number];

/** Each case and review of a pack, and how it stands beside what is here. */
export function HeldItems({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('packs', { keyPrefix: 'holds' });
  return (
    <div
      className="packs-held"
      {...(items.length > longList
        ? { role: 'region', tabIndex: 0, 'aria-label': t('caption') }
        : {})}
    >
      <Table
        dense
        caption={t('caption')}
        captionHidden
        rows={items}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        columns={[
          {
            id: 'reference',
            header: t('column.reference'),
            isRowHeader: true,
            cell: ({ caseReference }) => caseReference,
          },
          { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            id: 'standing',
            header: t('column.standing'),
            cell: ({ standing }) => (
              <>
                <Tag dense colour={colours[standing]}>
                  {t(`standing.${standing}`)}
                </Tag>
                {hasHint(standing) ? (
                  <span className="packs-hint"> {t(`standingHint.${standing}`)}</span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

/** From so many on it scrolls in its own box, whatever the window. */
const longList = 10;

type Hinted = Exclude<Standing, 'new' | 'same' | 'newer'>;

function hasHint(standing: Standing): standing is Hinted {
  return standing !== 'new' && standing !== 'same' && standing !== 'newer';
}

const colours: Record<Standing, TagColour> = {
  new: 'green',
  same: 'grey',
  older: 'grey',
  newer: 'blue',
  parted: 'orange',
  deleted: 'red',
  'reference-taken': 'red',
  'kept-back': 'orange',
  'not-fitting': 'red',
};
