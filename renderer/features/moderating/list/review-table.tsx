import { useTranslation } from 'react-i18next';
import type { ReviewSummary } from '../../../../shared/moderation/review-summary.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag, type TagColour } from '../../../ui/tag.tsx';
import { toShortMoment } from '../../../words/dates.ts';
import { reviewPath } from '../review-address.ts';
import { isDisputeOpen, type ListedReview, type ReviewsOfCase } from './arrange-reviews.ts';
import type { Turn } from './whose-turn.ts';

/** A line for each review, those of one case together. */
export function ReviewTable({ groups }: { readonly groups: readonly ReviewsOfCase[] }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'list' });
  const now = new Date().toISOString();
  const whose = useWhoseText();
  const rows = groups.flatMap(({ reviews }) => reviews);
  return (
    <Table<ListedReview>
      caption={t('caption')}
      captionHidden
      dense
      columns={[
        {
          id: 'reference',
          header: t('reference'),
          isRowHeader: true,
          className: 'moderating-when',
          cell: ({ summary }) => (
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={`#${reviewPath(summary.reviewId)}`}
            >
              {summary.caseReference}
            </a>
          ),
        },
        { id: 'assessor', header: t('assessor'), cell: ({ summary }) => summary.assessor || '–' },
        {
          id: 'mode',
          header: t('mode'),
          cell: ({ summary }) => t(`modes.${summary.mode}`, { name: summary.openedByName }),
        },
        {
          id: 'turn',
          header: t('turn'),
          cell: ({ turn, summary }) => (
            <Tag colour={colourOf(turn, summary.phase)} dense>
              {whose(turn, summary.phase)}
            </Tag>
          ),
        },
        { id: 'progress', header: t('progress'), cell: (listed) => <Progress listed={listed} /> },
        {
          id: 'changes',
          header: t('changes'),
          numeric: true,
          cell: ({ summary }) => (hasDecisions(summary) ? summary.changed : '–'),
        },
        {
          id: 'disputed',
          header: t('disputed'),
          numeric: true,
          cell: ({ summary }) => {
            const { disputed } = summary;
            if (!hasDecisions(summary)) return '–';
            return disputed === 0 || isDisputeOpen(summary)
              ? disputed
              : t('disputedSettled', { count: disputed });
          },
        },
        {
          id: 'questions',
          header: t('questions'),
          numeric: true,
          cell: ({ summary }) => (summary.mode === 'state' ? '–' : summary.unanswered),
        },
        {
          id: 'changed',
          header: t('changedAt'),
          cell: ({ summary }) => (
            <time dateTime={summary.changedAt}>{toShortMoment(summary.changedAt, now)}</time>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ summary }) => summary.reviewId}
    />
  );
}

/** A count of what cannot be there would say that nobody did it. */
function hasDecisions({ mode, phase }: ReviewSummary): boolean {
  return (mode === 'open' || mode === 'blind') && phase !== 'to-mark';
}

function Progress({ listed }: { readonly listed: ListedReview }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'list' });
  const { summary, marking } = listed;
  const { phase, mode, decided, judgements } = summary;
  if (mode === 'state') return t(`state.${summary.state ?? 'open'}`);
  if (phase === 'to-mark') {
    if (marking === null) return t('notMarked');
    return marking.status === 'signed-off'
      ? t('toCommit')
      : t('marking', { answered: marking.asked - marking.left, asked: marking.asked });
  }
  if (mode === 'calibration') return t('compared');
  return t('decided', { decided, count: judgements });
}

/** Whose turn it is, in two or three words. */
function useWhoseText(): (turn: Turn, phase: string) => string {
  const { t } = useTranslation('moderating', { keyPrefix: 'whose' });
  return ({ whose, isMine }, phase) => {
    if (isMine) return t('mine');
    if (whose !== 'nobody') return t(whose);
    return t(phase === 'superseded' ? 'superseded' : 'nobody');
  };
}

function colourOf({ whose, isMine }: Turn, phase: string): TagColour {
  if (isMine) return 'blue';
  if (phase === 'superseded') return 'grey';
  return whose === 'nobody' ? 'green' : 'grey';
}
