import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import type { Conflict } from '../list/conflicting-reviews.ts';
import { reviewPath } from '../review-address.ts';
import { useTurn } from '../use-reviewed.ts';

/** Where reviews of the case rule differently: what that means, and the way to where it is settled. */
export function DifferingReviews(props: {
  readonly conflict: Conflict | null;
  readonly page: 'overview' | 'settle';
}) {
  const { conflict, page } = props;
  const { t } = useTranslation('moderating', { keyPrefix: 'differing' });
  const { t: several } = useTranslation('moderating', { keyPrefix: 'several' });
  const { reviewId = '' } = useParams();
  const { getFacts } = useOpenReview();
  const { isReadOnly } = useTurn();
  if (conflict === null) return null;
  const { count, settleIn } = conflict;
  const isHere = page === 'settle' && settleIn === reviewId;
  return (
    <>
      <InsetText dense>{t('body', { count })}</InsetText>
      {settleIn === null || isReadOnly || isHere ? null : (
        <Button href={`#${reviewPath(settleIn, 'settle')}`}>
          {several('settle', { reference: getFacts().caseReference })}
        </Button>
      )}
    </>
  );
}
