import { useTranslation } from 'react-i18next';
import { useOpenReview, useReviewPart } from '../../store/moderation/review-context.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toDateAndTime } from '../../words/dates.ts';
import { useReviewsOfCase } from './list/use-reviews-of-case.ts';
import { reviewPath } from './review-address.ts';
import { CalibrationPart } from './second-marking/calibration-part.tsx';
import { SecondMarkingPart } from './second-marking/second-marking-part.tsx';
import { StandardTasks } from './standard-tasks.tsx';
import { OlderStateNotice } from './states/older-state-notice.tsx';
import { OtherReviewsNotice } from './states/other-reviews-notice.tsx';
import { StatePart } from './states/state-part.tsx';
import { DifferingReviews } from './turns/differing-reviews.tsx';
import { SignedTurns } from './turns/signed-turns.tsx';
import { TurnNotice } from './turns/turn-notice.tsx';
import { WayOn } from './turns/way-on.tsx';
import { WholeCaseRemarks } from './turns/whole-case-remarks.tsx';
import { useMarkings } from './use-reviewed.ts';
import './moderating.scss';

/** One review: whose turn it is, the next thing to do, what is left, and who said what so far. */
export function ReviewPage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'review' });
  const { t: state } = useTranslation('moderating', { keyPrefix: 'state' });
  const { getFacts } = useOpenReview();
  const review = useReviewPart((all) => all);
  const { mode, phase } = review;
  usePageTitle(t('title'));
  return (
    <div className="moderating-overview">
      <div>
        <PageHeading size="m" caption={t(`mode.${mode}`)}>
          {mode === 'state'
            ? state('heading', { reference: getFacts().caseReference })
            : t('heading', { reference: getFacts().caseReference })}
        </PageHeading>
        <TurnNotice />
        <OlderStateNotice />
        <OtherReviews />
        {phase === 'to-mark' ? <SecondMarkingPart /> : null}
        {mode === 'state' ? <StatePart /> : null}
        {mode === 'calibration' && phase !== 'to-mark' ? <CalibrationPart /> : null}
        <WayOn />
        {mode === 'state' || phase === 'to-mark' ? null : <StandardTasks />}
        {mode === 'state' ? null : <WholeCaseRemarks />}
      </div>
      <aside aria-labelledby="review-facts">
        <h2 className="govuk-heading-s" id="review-facts">
          {mode === 'state' ? state('about') : t('about')}
        </h2>
        <Facts />
        <h2 className="govuk-heading-s" id="review-see-also">
          {t('seeAlso')}
        </h2>
        <ul className="govuk-list" aria-labelledby="review-see-also">
          <li>
            <a className="govuk-link" href={`#${reviewPath(review.id, 'case')}`}>
              {t(phase === 'to-mark' ? 'facts' : 'case')}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={`#${reviewPath(review.id, 'history')}`}>
              {mode === 'state' ? state('history') : t('history')}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={`#/inspections/${review.inspectionId}/moderation`}>
              {t('reviews')}
            </a>
          </li>
        </ul>
        <SignedTurns />
      </aside>
    </div>
  );
}

function OtherReviews() {
  const { reviews, conflict } = useReviewsOfCase();
  const isToMark = useReviewPart(({ phase }) => phase === 'to-mark');
  return (
    <>
      <OtherReviewsNotice reviews={reviews} />
      {/* It would tell of the judgements that are still sealed. */}
      {isToMark ? null : <DifferingReviews conflict={conflict} page="overview" />}
    </>
  );
}

function Facts() {
  const { t } = useTranslation('moderating', { keyPrefix: 'fact' });
  const { t: moderating } = useTranslation('moderating');
  const { inspector } = useOpenReview();
  const { subject: received } = useMarkings();
  const review = useReviewPart((all) => all);
  const { mode, phase, openedBy, openedAt, subject, committed, conclusion, calibration } = review;
  return (
    <SummaryList
      dense
      rows={[
        { key: t('inspector'), value: inspector.name },
        { key: t(whoOpened[mode]), value: openedBy.name },
        { key: t(mode === 'state' ? 'received' : 'begun'), value: toDateAndTime(openedAt) },
        // How long the first marking is tells of it.
        ...(phase === 'to-mark' || received === null
          ? []
          : [
              {
                key: t('state'),
                value: t('entries', {
                  count: subject.head.seq + 1,
                  when: toDateAndTime(received.changedAt),
                }),
              },
            ]),
        ...(calibration === null
          ? []
          : [
              { key: t('set'), value: calibration.setName },
              {
                key: t('tolerance'),
                value: t('toleranceOf', { count: calibration.tolerancePercent }),
              },
            ]),
        ...(committed === null
          ? []
          : [
              { key: t('committed'), value: toDateAndTime(committed.at) },
              {
                key: t('hash'),
                value: <code className="moderating-hash">{committed.marking.head.hash}</code>,
              },
            ]),
        ...(conclusion === null
          ? []
          : [
              { key: t('outcome'), value: moderating(`outcome.${conclusion.outcome}`) },
              ...(conclusion.reasons === ''
                ? []
                : [
                    {
                      key: t('reasons'),
                      value: <span className="moderating-words">{conclusion.reasons}</span>,
                    },
                  ]),
            ]),
      ]}
    />
  );
}

const whoOpened = {
  open: 'moderator',
  blind: 'moderator',
  calibration: 'markedBy',
  state: 'receivedBy',
} as const;
