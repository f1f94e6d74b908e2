import { useTranslation } from 'react-i18next';
import { optionLabel } from '../../shared/frameworks/option-label.ts';
import { useOpenReview, useReviewPart } from '../store/moderation/review-context.tsx';
import { useInspection } from '../store/use-inspections.ts';
import { Bar } from '../ui/bar.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';
import { LockButton } from './lock-button.tsx';

/** Where am I: the inspection, the review of which case, its cohort and risk of serious harm as the sample had them. */
export function ReviewTopBar() {
  const { t } = useTranslation('moderating', { keyPrefix: 'frame' });
  const { t: domain } = useTranslation('domain');
  const { t: app } = useTranslation('app');
  const text = useFrameworkText();
  const openReview = useOpenReview();
  const { framework } = openReview;
  const reviewId = useReviewPart(({ id }) => id);
  const inspectionId = useReviewPart((review) => review.inspectionId);
  const inspection = useInspection(inspectionId);
  const { caseReference, fields } = openReview.getFacts();
  const label = (fieldId: string) => {
    const found = optionLabel(framework, fieldId, fields[fieldId] ?? null);
    return found === undefined ? '–' : text(found);
  };
  return (
    <Bar
      start={
        <>
          <a href={`#/inspections/${inspectionId}/moderation`}>
            {inspection === null ? t('moderation') : t('moderationOf', { name: inspection.name })}
          </a>
          <a href={`#/reviews/${reviewId}`}>
            <strong>{t('reviewOf', { reference: caseReference })}</strong>
          </a>
          <span>{label(framework.roles.cohort)}</span>
          <span>
            {domain('rosh')}: {label(framework.roles.riskOfSeriousHarm)}
          </span>
        </>
      }
      end={
        <>
          {inspection === null ? null : <span>{inspection.marking}</span>}
          <a href="#/settings">{app('menu.settings')}</a>
          <LockButton />
        </>
      }
    />
  );
}
