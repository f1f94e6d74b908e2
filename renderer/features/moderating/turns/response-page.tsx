import { useTranslation } from 'react-i18next';
import { mayFollow } from '../../../../shared/moderation/review-rules.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { useOpenDraft } from '../drafts/use-open-draft.ts';
import { AnswerableRow } from '../rows/answerable-row.tsx';
import { targetLabel } from '../rows/target-label.ts';
import { useChangedRows } from '../rows/use-changed-rows.ts';
import { useReviewActs } from '../rows/use-review-acts.ts';
import { useRowKeys } from '../rows/use-row-keys.ts';
import { OlderStateNotice } from '../states/older-state-notice.tsx';
import { useTurn } from '../use-reviewed.ts';
import { EndOfTurn } from './end-of-turn.tsx';
import { NotYetPage } from './not-yet-page.tsx';
import { TurnNotice } from './turn-notice.tsx';
import { useEndTurn } from './use-end-turn.ts';
import { WholeCaseRemarks } from './whole-case-remarks.tsx';
import '../moderating.scss';

/** The inspector's turn: what was overruled or resolved and why, to be accepted or disputed, one by one. */
export function ResponsePage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'response' });
  const openReview = useOpenReview();
  const review = useReviewPart((all) => all);
  const { person } = useVault();
  const turn = useTurn();
  const placed = useChangedRows();
  const acts = useReviewActs();
  const open = useOpenDraft();
  const rows = placed.map(({ row }) => row);
  const mayAnswer = turn.isMine && mayFollow(review, person, { kind: 'responded', proof: null });
  const left = rows.filter(({ key }) => review.responses[key] === undefined);
  const { attempt, end } = useEndTurn('responded', left.length);
  const acceptRest = () => acts.acceptAll(rows.map(({ target }) => target));
  const accept = (row: (typeof rows)[number]) => {
    acts.record({ kind: 'accepted', target: row.target });
  };
  const dispute = (row: (typeof rows)[number]) => open({ kind: 'dispute', target: row.target });
  useRowKeys(
    rows,
    mayAnswer ? (left[0]?.anchor ?? rows[0]?.anchor ?? null) : null,
    mayAnswer ? { yes: accept, no: dispute, rest: acceptRest } : {},
  );
  usePageTitle(t('title'));
  if (review.conclusion === null) return <NotYetPage title={t('title')} />;

  return (
    <div className="moderating">
      <PageHeading size="m">{t('title')}</PageHeading>
      <TurnNotice />
      <OlderStateNotice />
      {mayAnswer && attempt > 0 ? (
        <ErrorSummary
          title={t('left', { count: left.length })}
          attempt={attempt}
          errors={left.map((row) => ({
            text: t('answerThis', { id: targetLabel(openReview.framework, row.target) }),
            fieldId: row.anchor,
          }))}
        />
      ) : null}
      {rows.length === 0 ? <p className="govuk-body">{t('nothing')}</p> : null}
      {mayAnswer && left.length > 0 ? (
        <div className="moderating-bar">
          <Button variant="secondary" small onClick={acceptRest}>
            {t('acceptRest', { count: left.length })}
          </Button>
        </div>
      ) : null}
      {rows.map((row) => (
        <AnswerableRow
          key={row.key}
          row={row}
          actions={
            mayAnswer
              ? [
                  {
                    text: t('accept'),
                    isDone: review.responses[row.key]?.kind === 'accepted',
                    act: () => accept(row),
                  },
                  { text: t('dispute'), isDone: false, act: () => dispute(row) },
                ]
              : []
          }
        />
      ))}
      <WholeCaseRemarks />
      <EndOfTurn
        page="response"
        onEnd={mayAnswer ? end : null}
        isEnded={review.responded !== null}
      />
    </div>
  );
}
