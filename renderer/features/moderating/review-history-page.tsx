import { useTranslation } from 'react-i18next';
import type { ReviewEntry } from '../../../shared/moderation/review-entry.ts';
import { historyColumns } from '../../questions/history-columns.tsx';
import { useOpenReview, useReviewPart } from '../../store/moderation/review-context.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
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
          ...historyColumns<ReviewEntry>({
            words: { when: t('when'), who: t('who'), what: t('what'), undone: t('undone') },
            what,
            isUndone: ({ seq }) => undone.has(seq),
          }),
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
