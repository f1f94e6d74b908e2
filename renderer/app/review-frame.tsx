import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { draftsOf } from '../features/moderating/drafts/drafts.ts';
import { DraftsContext } from '../features/moderating/drafts/drafts-context.tsx';
import { ReviewKeys } from '../features/moderating/review-keys.tsx';
import { caseUnderReview } from '../store/moderation/case-under-review.ts';
import { OpenReviewContext } from '../store/moderation/review-context.tsx';
import type { OpenReview } from '../store/moderation/reviews.ts';
import { OpenCaseContext, useVault } from '../store/store-context.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { LeavingGuard } from './leaving-guard.tsx';
import { MendingNotice } from './mending-notice.tsx';
import { OpeningFrame } from './opening-frame.tsx';
import { ReviewBottomBar } from './review-bottom-bar.tsx';
import { ReviewFaultPage } from './review-fault-page.tsx';
import { ReviewNavigation } from './review-navigation.tsx';
import { ReviewTopBar } from './review-top-bar.tsx';
import { useHeldOpen } from './use-held-open.ts';

/** Opens the review in the address and holds it open for every page below; closing it saves what is half-typed. */
export function ReviewFrame() {
  const { reviewId } = useParams();
  return reviewId === undefined ? null : <ReviewFrameOf key={reviewId} reviewId={reviewId} />;
}

function ReviewFrameOf({ reviewId }: { readonly reviewId: string }) {
  const vault = useVault();
  const opened = useHeldOpen(useCallback(() => vault.reviews.open(reviewId), [vault, reviewId]));
  if (opened?.ok) return <Framed openReview={opened.value} reviewId={reviewId} />;
  return <OpeningFrame fault={opened === null ? null : <ReviewFaultPage fault={opened.error} />} />;
}

function Framed({ openReview, reviewId }: { openReview: OpenReview; reviewId: string }) {
  const { t } = useTranslation('app');
  const vault = useVault();
  const openCase = useMemo(() => caseUnderReview(openReview), [openReview]);
  const drafts = useMemo(() => draftsOf(vault, openReview), [vault, openReview]);
  useEffect(() => openReview.onFlush(() => drafts.keep()), [openReview, drafts]);
  return (
    <OpenReviewContext value={openReview}>
      <OpenCaseContext value={openCase}>
        <DraftsContext value={drafts}>
          <AppFrame
            skipText={t('skipToContent')}
            top={<ReviewTopBar />}
            bottom={<ReviewBottomBar />}
          >
            <MendingNotice />
            <ReviewNavigation />
          </AppFrame>
          <ReviewKeys />
          <LeavingGuard within={`/reviews/${reviewId}`} />
        </DraftsContext>
      </OpenCaseContext>
    </OpenReviewContext>
  );
}
