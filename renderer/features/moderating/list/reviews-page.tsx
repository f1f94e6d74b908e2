import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useReviews } from '../../../store/moderation/use-reviews.ts';
import { useInspectionWithCases } from '../../../store/use-inspections.ts';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { ToggleChips } from '../../../ui/toggle-chips.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { WarningText } from '../../../ui/warning-text.tsx';
import { statesUnderReview } from '../states/states-under-review.ts';
import { useAsking } from '../use-reviewed.ts';
import {
  arrangeReviews,
  countShowings,
  type Showing,
  showings,
  type ToArrange,
  whatNext,
} from './arrange-reviews.ts';
import { conflictsOf } from './conflicting-reviews.ts';
import { NextReview } from './next-review.tsx';
import { ReviewTable } from './review-table.tsx';
import { ReviewsToDecide } from './reviews-to-decide.tsx';
import { useReviewsOfInspection } from './use-reviews-of-inspection.ts';
import '../moderating.scss';

/** The reviews of an inspection's cases: whose turn each is, and what the person is to do next. */
export function ReviewsPage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews' });
  const { t: domain } = useTranslation('domain');
  const { inspectionId = '' } = useParams();
  const lines = useReviews(inspectionId);
  const inspection = useInspectionWithCases(inspectionId);
  const asking = useAsking(inspectionId);
  usePageTitle(t('title'));
  const failed =
    lines.state === 'failed'
      ? lines.fault
      : inspection.state === 'failed'
        ? inspection.fault
        : null;
  return (
    <>
      <PageHeading size="m">{t('title')}</PageHeading>
      {failed === null ? null : <WarningText>{domain(`storeFault.${failed.kind}`)}</WarningText>}
      {lines.state !== 'loaded' || inspection.state !== 'loaded' ? null : (
        <Loaded
          inspectionId={inspectionId}
          given={{ ...lines.value, cases: inspection.value?.summaries ?? [], asking }}
        />
      )}
    </>
  );
}

function Loaded(props: { given: Omit<ToArrange, 'toSettle'>; inspectionId: string }) {
  const { inspectionId } = props;
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews' });
  const [showing, setShowing] = useState<Showing>('all');
  // Rulings are in the reviews themselves, which are read only where two of them could differ.
  const cases = new Set(props.given.reviews.map(({ subjectCaseId }) => subjectCaseId));
  const several = cases.size < props.given.reviews.length;
  const whole = useReviewsOfInspection(several ? inspectionId : null);
  const { id: askingId, isLead } = props.given.asking;
  const conflicts = useMemo(
    () => conflictsOf(whole, { id: askingId, isLead }, ({ storedAs }) => storedAs),
    [whole, askingId, isLead],
  );
  const states = useMemo(() => statesUnderReview(whole), [whole]);
  const toSettle = new Set(conflicts.flatMap(({ settleIn }) => settleIn ?? []));
  const given = { ...props.given, toSettle };
  const all = arrangeReviews(given, 'all');
  const counts = countShowings(all);
  const groups = arrangeReviews(given, showing);
  const next = whatNext(all);
  if (all.length === 0) return <None inspectionId={inspectionId} />;
  return (
    <>
      {next === null ? <NothingMine waiting={counts.waiting} /> : <NextReview listed={next} />}
      <ReviewsToDecide groups={all} conflicts={conflicts} />
      <FilterBar label={t('filter')} summary={t('shown', { count: counts[showing] })}>
        <ToggleChips
          name="showing"
          type="radio"
          legend={t('show')}
          chips={showings.map((value) => ({
            value,
            label: t(`showing.${value}`, { count: counts[value] }),
          }))}
          value={[showing]}
          onValueChange={([chosen]) => setShowing(showings.find((one) => one === chosen) ?? 'all')}
        />
      </FilterBar>
      {groups.length === 0 ? (
        <p className="govuk-body">{t('noMatch')}</p>
      ) : (
        <ReviewTable groups={groups} states={states} />
      )}
    </>
  );
}

function NothingMine({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews' });
  return (
    <p className="govuk-body">
      {waiting === 0 ? t('nothingLeft') : t('nothingMine', { count: waiting })}
    </p>
  );
}

/** How reviews come to be: three ways in, and none yet. */
function None({ inspectionId }: { readonly inspectionId: string }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews.none' });
  const inspection = `#/inspections/${inspectionId}`;
  const ways = [
    { link: 'open', href: '#/packs/open', rest: 'byPack' },
    { link: 'make', href: `${inspection}/packs/new?purpose=to-moderate`, rest: 'bySending' },
    { link: 'toCases', href: inspection, rest: 'here' },
  ] as const;
  return (
    <>
      <p className="govuk-body">{t('body')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {ways.map(({ link, href, rest }) => (
          <li key={link}>
            <a className="govuk-link" href={href}>
              {t(link)}
            </a>{' '}
            {t(rest)}
          </li>
        ))}
      </ul>
    </>
  );
}
