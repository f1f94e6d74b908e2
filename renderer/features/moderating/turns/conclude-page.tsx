import { useTranslation } from 'react-i18next';
import { changedBy } from '../../../../shared/moderation/standing-rulings.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { useAllDrafts } from '../drafts/drafts-context.tsx';
import { standardPath } from '../review-address.ts';
import { ChangeList } from '../rows/change-list.tsx';
import { isMarkedTwice } from '../rows/review-view.ts';
import { targetLabel, targetText } from '../rows/target-label.ts';
import { useMarkings, useReviewed, useTurn } from '../use-reviewed.ts';
import { ConcludeForm } from './conclude-form.tsx';
import { Concluded } from './concluded.tsx';
import { unansweredIn, undecidedIn } from './concluding.ts';
import { NotYetPage } from './not-yet-page.tsx';
import { TurnNotice } from './turn-notice.tsx';
import '../moderating.scss';

/** The end of the moderator's turn: what is undecided first, then open questions, then every change. */
export function ConcludePage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'conclude' });
  const text = useFrameworkText();
  const { framework } = useOpenReview();
  const review = useReviewPart((all) => all);
  const standards = useReviewed();
  const { subject } = useMarkings();
  const turn = useTurn();
  const halfTyped = useAllDrafts().filter(
    ({ kind, fields }) => kind !== 'conclude' && kind !== 'reopen' && fields.text.trim() !== '',
  );
  const undecided = undecidedIn(standards, review);
  const unanswered = unansweredIn(review);
  const isMine = turn.isMine && review.phase === 'reviewing';
  const isReady = undecided.length === 0;
  usePageTitle(t('title'));
  // What was concluded is for everybody to read; before that only the moderator has something to do here.
  if (subject === null || (!isMine && review.conclusion === null))
    return <NotYetPage title={t('title')} />;
  return (
    <div className="moderating">
      {/* Concluding makes it another page at the same address: it is read out from its start. */}
      <PageHeading key={review.phase} size="m" focusOnArrival={isReady || !isMine}>
        {t('title')}
      </PageHeading>
      <TurnNotice />
      {isMine ? (
        <ErrorSummary
          title={t('undecided', { count: undecided.length })}
          dense={undecided.length > 8}
          errors={undecided.map(({ standardId, row }) => ({
            text: t(isMarkedTwice(review.mode) ? 'resolve' : 'decide', {
              id: targetLabel(framework, row.target),
              question: targetText(framework, row.target, text),
            }),
            href: `#${standardPath(review.id, standardId, { view: 'all', at: row.anchor })}`,
          }))}
        />
      ) : null}
      {isMine && unanswered.length > 0 ? (
        <NotificationBanner
          title={t('important')}
          heading={t('unanswered', { count: unanswered.length })}
        >
          <p className="govuk-body">{t('unansweredBody')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {unanswered.map((question) => (
              <li key={question.seq} className="moderating-words">
                {question.target === null ? '' : `${targetLabel(framework, question.target)}: `}
                {question.text}
              </li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      {isMine && halfTyped.length > 0 ? (
        <NotificationBanner
          title={t('important')}
          heading={t('halfTyped', { count: halfTyped.length })}
        >
          <p className="govuk-body">{t('halfTypedBody')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {halfTyped.map(({ kind, target, seq }) => (
              <li key={`${kind} ${target?.id} ${seq}`}>
                {t(`half.${kind}`, {
                  where: target === null ? t('wholeCase') : targetLabel(framework, target),
                })}
              </li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      {isMine || turn.isUnsigned ? null : <Concluded />}
      <h2 className="govuk-heading-m">
        {t('changes', { count: changedBy(review, subject).length })}
      </h2>
      <ChangeList />
      {isMine ? <ConcludeForm undecided={undecided.length} /> : null}
    </div>
  );
}
