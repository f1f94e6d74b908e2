import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { useVault } from '../../store/store-context.tsx';
import { CheckboxTable } from '../../ui/checkbox-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChoosePart } from './choose-part.tsx';
import { packableReviews, type UnendedReview } from './packable.ts';

/** The reviews whose turn is over, to be chosen among; beside the others stands what is to be done first. */
export function ReviewsToSend(props: {
  reviews: readonly ReviewSummary[];
  chosen: readonly Id[];
  error: string | undefined;
  onChange: (chosen: readonly Id[]) => void;
}) {
  const { reviews, chosen, error, onChange } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'new.what' });
  const { t: packs } = useTranslation('packs');
  const { ready, unended, notReady } = packableReviews(reviews);
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
              cell: ({ mode, phase }) => (
                <Tag dense>{packs(`phase.${mode === 'calibration' ? 'calibrated' : phase}`)}</Tag>
              ),
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
      {unended.map((review) => (
        <UnendedTurn key={review.reviewId} review={review} />
      ))}
      {notReady.length === 0 ? null : (
        <p className="govuk-body">{t('notConcluded', { count: notReady.length })}</p>
      )}
    </ChoosePart>
  );
}

/** Why a review waits whose turn is over but for what somebody began: what to do first, and where. */
function UnendedTurn({ review }: { review: UnendedReview }) {
  const { t } = useTranslation('packs', { keyPrefix: 'new.what' });
  const { person } = useVault();
  const { reviewId, caseReference: reference, phase, unendedBy } = review;
  if (unendedBy.id !== person.id) {
    return <p className="govuk-body">{t('unendedTheirs', { name: unendedBy.name, reference })}</p>;
  }
  const page = phase === 'concluded' ? 'response' : 'settle';
  return (
    <p className="govuk-body">
      {t('unendedMine', { reference })}{' '}
      <a className="govuk-link" href={`#/reviews/${reviewId}/${page}`}>
        {t('endTurn', { reference })}
      </a>
    </p>
  );
}
