import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Result } from '../../shared/kernel/result.ts';
import { draftsOf } from '../features/moderating/drafts.ts';
import { DraftsContext } from '../features/moderating/drafts-context.tsx';
import { ReviewKeys } from '../features/moderating/review-keys.tsx';
import { caseUnderReview } from '../store/moderation/case-under-review.ts';
import { OpenReviewContext } from '../store/moderation/review-context.tsx';
import type { OpenReview } from '../store/moderation/reviews.ts';
import { OpenCaseContext, useVault } from '../store/store-context.tsx';
import type { CaseFault, StoreFault } from '../store/vault.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Bar } from '../ui/bar.tsx';
import { LeavingGuard } from './leaving-guard.tsx';
import { LockButton } from './lock-button.tsx';
import { MendingNotice } from './mending-notice.tsx';
import { ReviewBottomBar } from './review-bottom-bar.tsx';
import { ReviewFaultPage } from './review-fault-page.tsx';
import { ReviewNavigation } from './review-navigation.tsx';
import { ReviewTopBar } from './review-top-bar.tsx';

/** Opens the review in the address and holds it open for every page below; closing it saves what is half-typed. */
export function ReviewFrame() {
  const { reviewId } = useParams();
  return reviewId === undefined ? null : <ReviewFrameOf key={reviewId} reviewId={reviewId} />;
}

function ReviewFrameOf({ reviewId }: { readonly reviewId: string }) {
  const { t } = useTranslation('app');
  const opened = useOpened(reviewId);
  if (opened?.ok) return <Framed openReview={opened.value} reviewId={reviewId} />;
  return (
    <AppFrame
      skipText={t('skipToContent')}
      top={<Bar start={<strong>{t('name')}</strong>} end={<LockButton />} />}
      bottom={<Bar />}
    >
      {opened === null ? (
        <p className="govuk-body" role="status">
          {t('loading')}
        </p>
      ) : (
        <ReviewFaultPage fault={opened.error} />
      )}
    </AppFrame>
  );
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

function useOpened(reviewId: string): Result<OpenReview, StoreFault | CaseFault> | null {
  const vault = useVault();
  const [opened, setOpened] = useState<Result<OpenReview, StoreFault | CaseFault> | null>(null);
  useEffect(() => {
    let left = false;
    let openReview: OpenReview | null = null;
    void vault.reviews.open(reviewId).then((result) => {
      if (result.ok) openReview = result.value;
      if (left) void openReview?.close();
      else setOpened(result);
    });
    return () => {
      left = true;
      void openReview?.close();
    };
  }, [vault, reviewId]);
  return opened;
}
