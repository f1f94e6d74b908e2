import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { StoredReview } from '../../../store/moderation/reviews.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { toDateAndTime } from '../../../words/dates.ts';
import { reviewPath } from '../review-address.ts';
import { statesUnderReview } from './states-under-review.ts';

/** Where another review here is of a newer or an earlier state of the case: which. The person decides between them. */
export function OtherReviewsNotice({ reviews }: { readonly reviews: readonly StoredReview[] }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'underReview' });
  const { reviewId = '' } = useParams();
  const states = useMemo(() => statesUnderReview(reviews).get(reviewId), [reviews, reviewId]);
  return (['newer', 'earlier'] as const).map((which) => {
    const other = states?.[which] ?? null;
    if (other === null) return null;
    const { name, begunAt, entries } = other;
    return (
      <InsetText key={which} dense>
        {t(which, { name, when: toDateAndTime(begunAt), count: entries })}{' '}
        <a className="govuk-link" href={`#${reviewPath(other.reviewId)}`}>
          {t(which === 'newer' ? 'toNewer' : 'toEarlier')}
        </a>
      </InsetText>
    );
  });
}
