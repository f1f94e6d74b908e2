import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useReviews } from '../../../store/moderation/use-reviews.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { toDateAndTime } from '../../../words/dates.ts';
import { useReviewsOfInspection } from '../list/use-reviews-of-inspection.ts';
import { reviewPath } from '../review-address.ts';
import { statesUnderReview } from './states-under-review.ts';

/** Where another review here is of a newer or an earlier state of the case: which. The person decides between them. */
export function OtherReviewsNotice() {
  const { t } = useTranslation('moderating', { keyPrefix: 'underReview' });
  const { reviewId = '' } = useParams();
  const caseId = useReviewPart(({ subject }) => subject.caseId);
  const inspectionId = useReviewPart((review) => review.inspectionId);
  const lines = useReviews(inspectionId);
  const several =
    lines.state === 'loaded' &&
    lines.value.reviews.filter(({ subjectCaseId }) => subjectCaseId === caseId).length > 1;
  // Their states are in the reviews themselves, which are read only where there are several.
  const whole = useReviewsOfInspection(several ? inspectionId : null);
  const states = useMemo(() => statesUnderReview(whole).get(reviewId), [whole, reviewId]);
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
