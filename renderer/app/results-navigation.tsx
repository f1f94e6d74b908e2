import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import type { Include } from '../../shared/results/case-selection.ts';
import type { Judgements } from '../../shared/results/moderation.ts';
import { useResults } from '../results/results-context.tsx';
import { useResultsAddress } from '../results/use-results-address.ts';
import { Radios } from '../ui/radios.tsx';
import { SideNavigation } from '../ui/side-navigation.tsx';

/** The pages of the results, in the order in which a lead inspector needs them, and which cases they count. */
export function ResultsNavigation() {
  const { t } = useTranslation('results', { keyPrefix: 'pages' });
  const { t: findings } = useTranslation('findings');
  const { t: reporting } = useTranslation('reporting');
  const { inspection } = useResults();
  const address = useResultsAddress();
  const { pathname } = useLocation();
  const start = `/inspections/${inspection.id}/results`;
  return (
    <>
      <SideNavigation
        label={t('label')}
        items={pages.map(({ path, name }) => ({
          href: address(path),
          text: t(name),
          current: pathname === (path === '' ? start : `${start}/${path}`),
        }))}
      />
      <WhichCases />
      <SideNavigation
        label={t('findings')}
        heading={t('findings')}
        items={[
          ...findingsPages.map((path) => ({
            href: address(path),
            text: findings(`${namesOfFindings[path]}.title`),
            // A page may have pages of its own below it.
            current: `${pathname}/`.startsWith(`${start}/${path}/`),
          })),
          {
            href: address('report'),
            text: reporting('title'),
            current: pathname === `${start}/report`,
          },
        ]}
      />
      <p className="govuk-body-s results-to-cases">
        <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
          {t('cases')}
        </a>
      </p>
    </>
  );
}

const pages = [
  { path: '', name: 'overview' },
  { path: 'tables', name: 'tables' },
  { path: 'firmness', name: 'firmness' },
  { path: 'sample', name: 'sample' },
  { path: 'consistency', name: 'consistency' },
  { path: 'moderation', name: 'moderation' },
] as const;

/** What is put down rather than counted, in the order in which a report needs it. */
const namesOfFindings = {
  organisation: 'organisation',
  decisions: 'decisions',
  examples: 'examples',
  recommendations: 'recommendations',
  'supplied-data': 'supplied',
} as const;
const findingsPages = [
  'organisation',
  'decisions',
  'examples',
  'recommendations',
  'supplied-data',
] as const;

const includes: readonly Include[] = ['signed-off', 'all', 'moderated'];
const judgements: readonly Judgements[] = ['final', 'original'];

/** Kept in the address, so that Back and a bookmark show the same figures. */
function WhichCases() {
  const { t } = useTranslation('results', { keyPrefix: 'which' });
  const { results } = useResults();
  const change = useAddressChange();
  const { include, moderation } = results;
  // Nothing to choose between where nobody has reviewed a case, unless an address asked for it.
  const isReviewed = moderation.heads.size > 0;
  return (
    <>
      <div className="results-which">
        <Radios
          name="which-cases"
          legend={t('legend')}
          legendSize="s"
          small
          items={includes
            .filter((value) => value !== 'moderated' || isReviewed || include === value)
            .map((value) => ({ value, label: t(value) }))}
          value={include}
          onValueChange={(value) => change('cases', value === 'signed-off' ? null : value)}
        />
      </div>
      {isReviewed || moderation.judgements === 'original' ? (
        <div className="results-which">
          <Radios
            name="which-judgements"
            legend={t('judgements.legend')}
            legendSize="s"
            small
            items={judgements.map((value) => ({ value, label: t(`judgements.${value}`) }))}
            value={moderation.judgements}
            onValueChange={(value) => change('judgements', value === 'final' ? null : value)}
          />
        </div>
      ) : null}
    </>
  );
}

/** Writes one choice into the address; null is what is usual, and is not said. */
function useAddressChange(): (name: 'cases' | 'judgements', value: string | null) => void {
  const [, setParams] = useSearchParams();
  return (name, value) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
}
