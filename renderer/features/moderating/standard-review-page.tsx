import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Case } from '../../../shared/cases/case.ts';
import { useArrival } from '../../questions/use-arrival.ts';
import { useOpenReview, useReviewPart } from '../../store/moderation/review-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { reviewPath, standardPath } from './review-address.ts';
import { ReviewRowView } from './rows/review-row-view.tsx';
import { type ReviewedStandard, rowsOf } from './rows/review-rows.ts';
import { firstInView, isInView, isLeft, isMarkedTwice, leftIn } from './rows/review-view.ts';
import { useReviewActs } from './rows/use-review-acts.ts';
import { useRowKeys } from './rows/use-row-keys.ts';
import { useView } from './rows/use-view.ts';
import { ViewChoice } from './rows/view-choice.tsx';
import { TurnNotice } from './turns/turn-notice.tsx';
import { useMarkings, useReviewed, useTurn } from './use-reviewed.ts';
import './moderating.scss';

/** One standard of a case under review, all of it on one page, in two columns. */
export function StandardReviewPage() {
  const { standardId } = useParams();
  const standards = useReviewed();
  const { subject } = useMarkings();
  const index = standards.findIndex(({ id }) => id === standardId);
  const standard = standards[index];
  if (subject === null || standard === undefined) return <NotHere />;
  return (
    <Standard
      key={standard.id}
      standard={standard}
      subject={subject}
      before={standards.slice(0, index).toReversed()}
      after={standards.slice(index + 1)}
    />
  );
}

type StandardProps = {
  readonly standard: ReviewedStandard;
  readonly subject: Case;
  /** The nearest first. */
  readonly before: readonly ReviewedStandard[];
  readonly after: readonly ReviewedStandard[];
};

function Standard({ standard, subject, before, after }: StandardProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'standard' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const { inspector } = useOpenReview();
  const review = useReviewPart((all) => all);
  const acts = useReviewActs();
  const { view } = useView();
  const turn = useTurn();
  const rows = rowsOf(standard).filter((row) => isInView(row, view, review, subject));
  const previous = firstInView(before, view, review, subject);
  const next = firstInView(after, view, review, subject);
  const shown = new Set(rows.map(({ key }) => key));
  const mayDecide = turn.isMine && turn.whose === 'moderator';
  const [proposed] = useState(() =>
    mayDecide ? ((rows.find((row) => isLeft(row, review)) ?? rows[0])?.anchor ?? null) : null,
  );
  const arriving = useArrival();
  const agreeRest = () => acts.agreeAll(rowsOf(standard));
  const canAgree = mayDecide && !isMarkedTwice(review.mode);
  useRowKeys(rows, proposed, canAgree ? { rest: agreeRest } : {});
  const name = `${standard.id} ${text(standard.name)}`;
  usePageTitle(name);
  const left = leftIn(standard, review);
  const undecided = rowsOf(standard).filter(
    ({ key }) => review.decisions[key] === undefined && review.resolutions[key] === undefined,
  ).length;
  const address = (one: ReviewedStandard) => `#${standardPath(review.id, one.id, { view })}`;
  return (
    <div className="moderating">
      <div className="moderating-head">
        <PageHeading size="m" focusOnArrival={!arriving}>
          {name}
        </PageHeading>
        {mayDecide ? <p className="moderating-head__left">{t('left', { count: left })}</p> : null}
      </div>
      <TurnNotice />
      <div className="moderating-bar">
        <ViewChoice />
        {canAgree && undecided > 0 ? (
          <Button variant="secondary" small onClick={agreeRest}>
            {t('agreeRest', { count: undecided })}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <p className="govuk-body">{t(`nothing.${view}`)}</p>
      ) : (
        <div className="moderating-columns" aria-hidden="true">
          <p>{t('theirs', { name: inspector.name })}</p>
          <p>{t('mine', { name: review.openedBy.name })}</p>
        </div>
      )}
      {standard.parts.map(({ id, kind, heading, rows: all }) => {
        const inPart = all.filter(({ key }) => shown.has(key));
        return inPart.length === 0 ? null : (
          <section key={id} className="moderating-part" aria-labelledby={`part-${id}`}>
            <h2 className="govuk-heading-s moderating-part__heading" id={`part-${id}`}>
              {kind === 'key-question' ? `${id} ` : ''}
              {text(heading)}
            </h2>
            {inPart.map((row) => (
              <ReviewRowView key={row.key} row={row} />
            ))}
          </section>
        );
      })}
      <ButtonGroup>
        {previous === null ? null : (
          <Button variant="secondary" href={address(previous)}>
            {domain('previousSection', { title: `${previous.id} ${text(previous.name)}` })}
          </Button>
        )}
        {next === null ? null : (
          <Button href={address(next)}>
            {domain('nextSection', { title: `${next.id} ${text(next.name)}` })}
          </Button>
        )}
        {next === null && mayDecide ? (
          <Button href={`#${reviewPath(review.id, 'conclude')}`}>{t('toConclude')}</Button>
        ) : null}
      </ButtonGroup>
    </div>
  );
}

function NotHere() {
  const { t } = useTranslation('moderating', { keyPrefix: 'standard' });
  const reviewId = useReviewPart(({ id }) => id);
  usePageTitle(t('notHere'));
  return (
    <>
      <PageHeading size="m">{t('notHere')}</PageHeading>
      <a className="govuk-link" href={`#${reviewPath(reviewId)}`}>
        {t('toOverview')}
      </a>
    </>
  );
}
