import { useTranslation } from 'react-i18next';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import { vouchingFor } from '../../../shared/packs/people/vouching.ts';
import type { Standing, TakingInPlan } from '../../store/moderation/taking-in.ts';
import { useVault } from '../../store/store-context.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag, type TagColour } from '../../ui/tag.tsx';
import { VouchedForBy } from './vouched-for-by.tsx';

type Item = TakingInPlan['items'][number];

/** Each case and review of a pack, how it stands beside what is here, and who vouches for each case. */
export function HeldItems({ items, pack }: { items: readonly Item[]; pack: VerifiedPack }) {
  const { t } = useTranslation('packs', { keyPrefix: 'holds' });
  const { t: packs } = useTranslation('packs');
  const { contacts } = useVault();
  // They stand in the order of the pack: what one of them opens here may have an id of its own.
  const reviews = items.filter(({ kind }) => kind === 'review');
  const ofPack = new Map(reviews.map((item, index) => [item, pack.reviews[index]?.review]));
  // What is begun as a review has an id of its own, and references are unique in an inspection.
  const packed = new Map(pack.cases.map((one) => [one.whole.kase.caseReference, one]));
  const whatItIs = (item: Item) => {
    const review = item.kind === 'review' ? ofPack.get(item) : undefined;
    if (review === undefined) return t(`kind.${item.kind}`);
    return packs(`reviewOf.${review.mode}`, { name: review.openedBy.name });
  };
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
          { id: 'kind', header: t('column.kind'), cell: whatItIs },
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
          ...(packed.size === 0
            ? []
            : [
                {
                  id: 'vouched',
                  header: t('column.vouched'),
                  cell: ({ kind, caseReference }: Item) => {
                    const one = packed.get(caseReference);
                    const isOfCase = kind === 'case' || pack.reviews.length === 0;
                    return one === undefined || !isOfCase ? null : (
                      <VouchedForBy
                        vouching={vouchingFor(one, pack.signer, contacts.whose)}
                        sender={pack.signer.card.name}
                        entries={one.whole.stored.length}
                      />
                    );
                  },
                },
              ]),
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
  'in-view': 'orange',
  'not-fitting': 'red',
};
