import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { CheckboxTable } from '../../ui/checkbox-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChoosePart } from './choose-part.tsx';
import { packableReviews } from './packable.ts';

/** The reviews whose turn is over, to be chosen among; the others are counted. */
export function ReviewsToSend(props: {
  reviews: readonly ReviewSummary[];
  chosen: readonly Id[];
  error: string | undefined;
  onChange: (chosen: readonly Id[]) => void;
}) {
  const { reviews, chosen, error, onChange } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'new.what' });
  const { t: packs } = useTranslation('packs');
  const { ready, notReady } = packableReviews(reviews);
  const chosenHere = new Set<Id>(
    ready.map(({ reviewId }) => reviewId).filter((id) => chosen.includes(id)),
  );
  return (
    <ChoosePart
      id="reviewIds"
      legend={t('reviews')}
      error={error}
      total={ready.length}
      none={t('noReviews')}
      shown={ready.map(({ reviewId }) => reviewId)}
      chosen={chosenHere}
      onChange={onChange}
      table={(onChoose) => (
        <CheckboxTable
          id="reviewIds"
          name="reviewIds"
          caption={t('caption')}
          captionHidden
          choose={{ header: t('column.reference'), label: ({ caseReference }) => caseReference }}
          rows={ready}
          rowKey={({ reviewId }) => reviewId}
          chosen={chosenHere}
          onChoose={onChoose}
          columns={[
            { id: 'assessor', header: t('column.assessor'), cell: ({ assessor }) => assessor },
            { id: 'by', header: t('column.by'), cell: ({ openedByName }) => openedByName },
            {
              id: 'phase',
              header: t('column.phase'),
              cell: ({ phase }) => <Tag dense>{packs(`phase.${phase}`)}</Tag>,
            },
            {
              id: 'outcome',
              header: t('column.outcome'),
              cell: ({ outcome }) => (outcome === null ? '' : packs(`outcome.${outcome}`)),
            },
          ]}
        />
      )}
    >
      {notReady.length === 0 ? null : (
        <p className="govuk-body">{t('notConcluded', { count: notReady.length })}</p>
      )}
    </ChoosePart>
  );
}
