import { useTranslation } from 'react-i18next';
import { valuesInForce } from '../../../../shared/moderation/differences.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { standardPath } from '../review-address.ts';
import { type ReviewRow, rowsOf } from '../rows/review-rows.ts';
import { targetText } from '../rows/target-label.ts';
import { useValueText } from '../rows/use-value-text.ts';
import { useMarkings, useReviewed } from '../use-reviewed.ts';

/** How a calibration marking compares with the agreed judgements, key question by key question. */
export function CalibrationPart() {
  const { t } = useTranslation('moderating', { keyPrefix: 'calibration' });
  const text = useFrameworkText();
  const valueText = useValueText();
  const { framework } = useOpenReview();
  const reviewId = useReviewPart(({ id }) => id);
  const { subject, marking } = useMarkings();
  const standards = useReviewed();
  if (subject === null || marking === null) return null;
  const agreedValue = valuesInForce(framework, subject);
  const markedValue = valuesInForce(framework, marking);
  const rows = standards.flatMap((standard) =>
    rowsOf(standard)
      .filter(({ target }) => target.kind === 'key-question')
      .map((row) => ({ row, standardId: standard.id })),
  );
  const same = rows.filter(({ row }) => !row.differs).length;
  type Line = { readonly row: ReviewRow; readonly standardId: string };
  return (
    <>
      <p className="govuk-body">{t('same', { same, count: rows.length })}</p>
      <Table<Line>
        caption={t('caption')}
        dense
        columns={[
          {
            id: 'question',
            header: t('question'),
            isRowHeader: true,
            cell: ({ row, standardId }) => (
              <a
                className="govuk-link"
                href={`#${standardPath(reviewId, standardId, { view: 'all', at: row.anchor })}`}
              >
                {row.target.id} {targetText(framework, row.target, text)}
              </a>
            ),
          },
          {
            id: 'agreed',
            header: t('agreed'),
            cell: ({ row }) => valueText(agreedValue(row.target)),
          },
          {
            id: 'marked',
            header: t('marked'),
            cell: ({ row }) => valueText(markedValue(row.target)),
          },
          {
            id: 'result',
            header: t('result'),
            cell: ({ row }) => (
              <Tag colour={row.differs ? 'orange' : 'green'} dense>
                {t(row.differs ? 'differs' : 'agrees')}
              </Tag>
            ),
          },
        ]}
        rows={rows}
        rowKey={({ row }) => row.key}
      />
    </>
  );
}
