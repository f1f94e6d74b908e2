import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../../shared/moderation/review-summary.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag, type TagColour } from '../../../ui/tag.tsx';
import { toShortMoment } from '../../../words/dates.ts';
import { reviewPath } from '../review-address.ts';
import type { StatesUnderReview } from '../states/states-under-review.ts';
import { isDisputeOpen, type ListedReview, type ReviewsOfCase } from './arrange-reviews.ts';
import type { Turn } from './whose-turn.ts';

/** A line for each review, those of one case together. */
export function ReviewTable(props: {
  readonly groups: readonly ReviewsOfCase[];
  readonly states: ReadonlyMap<Id, StatesUnderReview>;
}) {
  const { groups, states } = props;
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
          cell: ({ summary }) => (
            <>
              {t(`modes.${summary.mode}`, { name: summary.openedByName })}
              <OtherStates states={states.get(summary.reviewId)} />
            </>
          ),
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

/** Two lines of one case look alike: which is of the newer state, and the way from each to the other. */
export function OtherStates({ states }: { readonly states: StatesUnderReview | undefined }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'underReview' });
  return (['newer', 'earlier'] as const).map((which) => {
    const other = states?.[which] ?? null;
    if (other === null) return null;
    return (
      <div key={which}>
        {t(`${which}InList`)}{' '}
        <a className="govuk-link" href={`#${reviewPath(other.reviewId)}`}>
          {t(`${which}Link`)}
        </a>
      </div>
    );
  });
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
