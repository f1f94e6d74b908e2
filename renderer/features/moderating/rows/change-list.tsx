import { useTranslation } from 'react-i18next';
import { valueGiven } from '../../../../shared/moderation/differences.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { standardPath } from '../review-address.ts';
import { useMarkings } from '../use-reviewed.ts';
import { RowStanding } from './row-standing.tsx';
import { targetLabel, targetText } from './target-label.ts';
import { useChangedRows } from './use-changed-rows.ts';
import { useValueText } from './use-value-text.ts';

/** Everything that was overruled or resolved otherwise, in page order, with what its inspector had. */
export function ChangeList() {
  const { t } = useTranslation('moderating', { keyPrefix: 'conclude' });
  const text = useFrameworkText();
  const valueText = useValueText();
  const { framework } = useOpenReview();
  const reviewId = useReviewPart(({ id }) => id);
  const { subject } = useMarkings();
  const rows = useChangedRows();
  if (subject === null || rows.length === 0) return <p className="govuk-body">{t('noChanges')}</p>;
  return (
    <SummaryList
      dense
      wideKeys
      rows={rows.map(({ row, standardId }) => {
        const label = targetLabel(framework, row.target);
        return {
          id: `change-${row.anchor}`,
          key: (
            <>
              <strong>{label}</strong> {targetText(framework, row.target, text)}
            </>
          ),
          value: (
            <>
              <p className="moderating-was">
                {t('was', { value: valueText(valueGiven(subject, row.target)) })}
              </p>
              <RowStanding targetKey={row.key} />
            </>
          ),
          actions: [
            {
              text: t('see'),
              visuallyHiddenText: label,
              href: `#${standardPath(reviewId, standardId, { view: 'all', at: row.anchor })}`,
            },
          ],
        };
      })}
    />
  );
}
