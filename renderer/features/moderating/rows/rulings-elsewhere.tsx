import { useTranslation } from 'react-i18next';
import type { WholeReview } from '../../../../shared/moderation/review.ts';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { rulingsElsewhere } from '../turns/settling.ts';
import type { ReviewRow } from './review-rows.ts';
import { useValueText } from './use-value-text.ts';

export type RulingsElsewhereProps = {
  readonly row: ReviewRow;
  readonly others: readonly WholeReview[];
};

/** What other reviews of the same case say of a target. */
export function RulingsElsewhere({ row, others }: RulingsElsewhereProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'settle' });
  const valueText = useValueText();
  const review = useReviewPart((all) => all);
  return rulingsElsewhere(row, review, others).map(({ reviewId, seq, value, by, reason }) => (
    <div key={`${reviewId} ${seq}`} className="moderating-standing">
      <p>
        <strong>{t('elsewhere', { value: valueText(value), name: by.name })}</strong>{' '}
        <a className="govuk-link" href={`#/reviews/${reviewId}`}>
          {t('toReview')}
        </a>
      </p>
      {reason === '' ? null : <p className="moderating-words">{reason}</p>}
    </div>
  ));
}
