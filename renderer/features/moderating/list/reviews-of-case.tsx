import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReviewSummary } from '../../../../shared/moderation/review-summary.ts';
import { useReviews } from '../../../store/moderation/use-reviews.ts';
import { useCasePart, useOpenCase, useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { reviewPath } from '../review-address.ts';

/** On the pages of a case: every review of it that is here, and the way to begin one of somebody else's case. */
export function ReviewsOfCase() {
  const kase = useCasePart((all) => all);
  const lines = useReviews(kase.inspectionId);
  if (kase.secondMarkingOf !== null || lines.state !== 'loaded') return null;
  const reviews = lines.value.reviews.filter(
    ({ subjectCaseId, phase }) => subjectCaseId === kase.id && phase !== 'superseded',
  );
  return (
    <>
      {reviews.map((summary) => (
        <ReviewLine key={summary.reviewId} summary={summary} />
      ))}
      <BeginReview reviews={reviews} />
    </>
  );
}

function ReviewLine({ summary }: { readonly summary: ReviewSummary }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'ofCase' });
  const { mode, phase, openedByName: name, changed: count, disputed, settled, reviewId } = summary;
  const said = () => {
    if (mode === 'state') return t(`state.${summary.state ?? 'open'}`);
    if (mode === 'calibration') return t('calibration', { name });
    if (phase === 'to-mark' || phase === 'reviewing') return t('underWay', { name });
    return t('moderated', { name, count });
  };
  return (
    <InsetText dense>
      {said()}
      {phase === 'to-mark' || disputed === 0 ? '' : ` ${t('disputed', { count: disputed })}`}
      {phase === 'to-mark' || settled === 0 ? '' : ` ${t('settled', { count: settled })}`}{' '}
      <a className="govuk-link" href={`#${reviewPath(reviewId)}`}>
        {t(mode === 'state' ? 'seeState' : 'see')}
      </a>
    </InsetText>
  );
}

/** For whoever leads or moderates in the vault that has the case. Nobody reviews what they signed off. */
function BeginReview({ reviews }: { readonly reviews: readonly ReviewSummary[] }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'ofCase' });
  const vault = useVault();
  const navigate = useNavigate();
  const { getEntries, getReadOnly } = useOpenCase();
  const kase = useCasePart((all) => all);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const { id } = vault.person;
  const isOwn =
    getEntries().findLast(({ happening }) => happening.kind === 'signed-off')?.author.id === id;
  const isUnderReview = reviews.some(
    ({ openedById, mode }) => openedById === id && (mode === 'open' || mode === 'blind'),
  );
  if (kase.signOff === null || isOwn || isUnderReview || getReadOnly() === 'inspection-closed') {
    return null;
  }
  const begin = async (mode: 'open' | 'blind') => {
    setWorking(true);
    const begun = await vault.reviews.begin(kase.id, mode);
    if (begun.ok) await navigate(reviewPath(begun.value));
    else {
      setWorking(false);
      setFailed(true);
    }
  };
  return (
    <>
      {failed ? <WarningText>{t('failed')}</WarningText> : null}
      <p>
        <Button variant="secondary" small disabled={working} onClick={() => void begin('open')}>
          {t('begin')}
        </Button>
      </p>
    </>
  );
}
