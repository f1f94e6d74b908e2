import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams, useSearchParams } from 'react-router';
import { ResultsContext } from '../results/results-context.tsx';
import { includeIn, judgementsIn } from '../results/results-query.ts';
import { type InspectionResults, useInspectionResults } from '../results/use-inspection-results.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { SideLayout } from '../ui/side-layout.tsx';
import { WarningText } from '../ui/warning-text.tsx';
import { ResultsNavigation } from './results-navigation.tsx';
import './results-frame.scss';
import { ResultsStanding } from './results-standing.tsx';
import { ResultsUnavailable } from './results-unavailable.tsx';

/** Reads every case of an inspection and holds what they come to for every page below. */
export function ResultsFrame() {
  const { inspectionId = '' } = useParams();
  const [params] = useSearchParams();
  const loaded = useInspectionResults(inspectionId, includeIn(params), judgementsIn(params));
  if (loaded.state !== 'loaded') return <ResultsUnavailable loaded={loaded} />;
  return <Loaded key={inspectionId} value={loaded.value} />;
}

function Loaded({ value }: { value: InspectionResults }) {
  const { t } = useTranslation('results');
  const { t: app } = useTranslation('app');
  const { inspection, unreadable, unreadableReviews } = value;
  return (
    <ResultsContext value={value}>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: inspection.name, href: `#/inspections/${inspection.id}` },
          { text: t('title') },
        ]}
      />
      <SideLayout side={<ResultsNavigation />}>
        {unreadable.length === 0 ? null : (
          <WarningText>
            {t('unreadable.text', { count: unreadable.length })}{' '}
            <a className="govuk-link" href="#/safekeeping">
              {t('unreadable.link')}
            </a>
          </WarningText>
        )}
        {unreadableReviews.length === 0 ? null : (
          <WarningText>
            {t('unreadable.reviews', { count: unreadableReviews.length })}{' '}
            <a className="govuk-link" href="#/safekeeping">
              {t('unreadable.link')}
            </a>
          </WarningText>
        )}
        <ResultsStanding />
        <Suspense fallback={<p className="govuk-body">{app('loading')}</p>}>
          <Outlet />
        </Suspense>
      </SideLayout>
    </ResultsContext>
  );
}
