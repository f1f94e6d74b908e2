import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayFollow } from '../../../../shared/moderation/review-rules.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { useOpenDraft } from '../drafts/use-open-draft.ts';
import { useReviewsOfCase } from '../list/use-reviews-of-case.ts';
import { AnswerableRow } from '../rows/answerable-row.tsx';
import { RulingsElsewhere } from '../rows/rulings-elsewhere.tsx';
import { targetLabel } from '../rows/target-label.ts';
import { useChangedRows } from '../rows/use-changed-rows.ts';
import { useRowKeys } from '../rows/use-row-keys.ts';
import { OlderStateNotice } from '../states/older-state-notice.tsx';
import { useReviewed, useTurn } from '../use-reviewed.ts';
import { DifferingReviews } from './differing-reviews.tsx';
import { EndOfTurn } from './end-of-turn.tsx';
import { NotYetPage } from './not-yet-page.tsx';
import { type ToSettle, toSettle } from './settling.ts';
import { TurnNotice } from './turn-notice.tsx';
import { useEndTurn } from './use-end-turn.ts';
import { WholeCaseRemarks } from './whole-case-remarks.tsx';
import '../moderating.scss';

/** The lead inspector's turn: what is disputed or ruled on twice, all views side by side, and the last word on each. */
export function SettlePage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'settle' });
  const openReview = useOpenReview();
  const review = useReviewPart((all) => all);
  const { person } = useVault();
  const turn = useTurn();
  const standards = useReviewed();
  const changed = useChangedRows();
  const { reviews: others, conflict } = useReviewsOfCase();
  const open = useOpenDraft();
  const items = useMemo(
    () => toSettle(standards, review, new Set(changed.map(({ row }) => row.key)), others),
    [standards, review, changed, others],
  );
  const rows = items.map(({ row }) => row);
  const left = items.filter(({ isOpen }) => isOpen);
  const { attempt, end } = useEndTurn('settlement-ended', left.length);
  const maySettle =
    turn.mayLead &&
    // What was ended is gone back to only for what is not settled by it.
    (review.settlementEnded === null || items.some(({ isUnsettled }) => isUnsettled)) &&
    mayFollow(review, person, { kind: 'settlement-ended', proof: null });
  const mayChange = ({ isUnsettled }: ToSettle) => review.settlementEnded === null || isUnsettled;
  const settle = (row: ToSettle['row']) => {
    if (!items.some((one) => one.row.key === row.key && mayChange(one))) return;
    const known = review.settlements[row.key];
    open({
      kind: 'settle',
      target: row.target,
      ...(known === undefined ? {} : { fields: { value: known.ruling.value, text: known.reason } }),
    });
  };
  useRowKeys(
    rows,
    maySettle ? (left[0]?.row.anchor ?? null) : null,
    maySettle ? { yes: settle, no: settle } : {},
  );
  usePageTitle(t('title'));
  if (review.conclusion === null) return <NotYetPage title={t('title')} />;

  return (
    <div className="moderating">
      <PageHeading size="m">{t('title')}</PageHeading>
      <TurnNotice />
      <OlderStateNotice />
      <DifferingReviews conflict={conflict} page="settle" />
      {maySettle && attempt > 0 ? (
        <ErrorSummary
          title={t('left', { count: left.length })}
          attempt={attempt}
          errors={left.map(({ row }) => ({
            text: t('settleThis', { id: targetLabel(openReview.framework, row.target) }),
            fieldId: row.anchor,
          }))}
        />
      ) : null}
      {items.length === 0 ? <p className="govuk-body">{t('nothing')}</p> : null}
      {items.map((item) => (
        <AnswerableRow
          key={item.row.key}
          row={item.row}
          tags={item.isOpen && item.why !== 'changed' ? [t(item.why)] : []}
          aside={<RulingsElsewhere row={item.row} others={others} />}
          actions={
            maySettle && mayChange(item)
              ? [
                  {
                    text: t(review.settlements[item.row.key] === undefined ? 'settle' : 'change'),
                    isDone: false,
                    act: () => settle(item.row),
                  },
                ]
              : []
          }
        />
      ))}
      <WholeCaseRemarks />
      <EndOfTurn
        page="settle"
        onEnd={maySettle ? end : null}
        isEnded={review.settlementEnded !== null}
      />
    </div>
  );
}
