import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/kernel/id.ts';
import { useReviews } from '../../../store/moderation/use-reviews.ts';
import { useCasePart, useReadOnly } from '../../../store/store-context.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';

/** At the top of every page of a second marking: that it is one, and the way back to its review. */
export function SecondMarkingNotice() {
  const secondMarkingOf = useCasePart((kase) => kase.secondMarkingOf);
  return secondMarkingOf === null ? null : <Notice reviewId={secondMarkingOf.reviewId} />;
}

function Notice({ reviewId }: { readonly reviewId: Id }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'secondMarking' });
  const inspectionId = useCasePart((kase) => kase.inspectionId);
  const reviews = useReviews(inspectionId);
  const lines = reviews.state === 'loaded' ? reviews.value.reviews : [];
  const mode = lines.find((one) => one.reviewId === reviewId)?.mode;
  return (
    <InsetText dense>
      {mode === undefined ? null : <WhatItIs isCalibration={mode === 'calibration'} />}
      <a className="govuk-link" href={`#/reviews/${reviewId}`}>
        {t('back')}
      </a>
    </InsetText>
  );
}

/** What is marked, and what of it stays sealed meanwhile: the first judgements, or the agreed ones. */
export function WhatItIs({ isCalibration }: { readonly isCalibration: boolean }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'secondMarking' });
  const reference = useCasePart((kase) => kase.caseReference);
  const isCommitted = useReadOnly() === 'committed';
  return (
    <>
      <strong>{t(isCalibration ? 'noticeReference' : 'notice', { reference })}</strong>{' '}
      {t(isCommitted ? 'noticeCommitted' : isCalibration ? 'noticeAgreed' : 'noticeBody')}{' '}
    </>
  );
}
