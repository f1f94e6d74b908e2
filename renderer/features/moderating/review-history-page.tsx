import { useTranslation } from 'react-i18next';
import type { ReviewEntry } from '../../../shared/moderation/review-entry.ts';
import { useOpenReview, useReviewPart } from '../../store/moderation/review-context.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toDate, toTimeWithSeconds } from '../../words/dates.ts';
import { useEntryWords } from './use-entry-words.ts';
import './moderating.scss';

/** Who said what in a review, and when. The newest is first; nothing is ever taken out. */
export function ReviewHistoryPage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'history' });
  const { getEntries } = useOpenReview();
  useReviewPart(({ head }) => head);
  const { what, words } = useEntryWords();
  const entries = getEntries();
  const undone = new Set(
    entries.flatMap(({ happening }) => (happening.kind === 'undone' ? [happening.seq] : [])),
  );
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading size="m">{t('title')}</PageHeading>
      <p className="govuk-body">{t('body')}</p>
      <Table<ReviewEntry>
        caption={t('title')}
        captionHidden
        dense
        columns={[
          {
            id: 'at',
            header: t('when'),
            className: 'moderating-when',
            cell: ({ at }) => (
              <time dateTime={at}>
                {toDate(at)} {toTimeWithSeconds(at)}
              </time>
            ),
          },
          { id: 'who', header: t('who'), cell: ({ author }) => author.name },
          {
            id: 'what',
            header: t('what'),
            isRowHeader: true,
            cell: (entry) => (
              <>
                {what(entry)}{' '}
                {undone.has(entry.seq) ? (
                  <Tag colour="grey" dense>
                    {t('undone')}
                  </Tag>
                ) : null}
              </>
            ),
          },
          {
            id: 'words',
            header: t('words'),
            cell: (entry) => <span className="moderating-words">{words(entry)}</span>,
          },
        ]}
        rows={entries.toReversed()}
        rowKey={({ seq }) => seq}
      />
    </>
  );
}
