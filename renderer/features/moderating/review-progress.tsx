import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../store/moderation/review-context.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { rowsOf } from './rows/review-rows.ts';
import { isLeft } from './rows/review-view.ts';
import { useReviewed } from './use-reviewed.ts';

/** How many judgements of the case are decided, of all. */
export function ReviewProgress() {
  const { t } = useTranslation('moderating', { keyPrefix: 'progress' });
  const review = useReviewPart((all) => all);
  const judgements = useReviewed()
    .flatMap(rowsOf)
    .filter(({ target }) => target.kind === 'key-question');
  const { mode } = review;
  if (judgements.length === 0 || mode === 'state' || mode === 'calibration') return null;
  const decided = judgements.filter((row) => !isLeft(row, review)).length;
  return (
    <ProgressBar
      label={t('label')}
      labelHidden
      value={decided}
      max={judgements.length}
      text={t('text', { decided, count: judgements.length })}
    />
  );
}
