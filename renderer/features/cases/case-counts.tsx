import { useTranslation } from 'react-i18next';
import type { CaseStatus, CaseSummary } from '../../../shared/cases/case-summary.ts';
import { countCases } from '../../../shared/cases/count-cases.ts';

/** How far an inspection is: each status that some case has, under the name that the filter gives it. */
export function CaseCounts({ summaries }: { summaries: readonly CaseSummary[] }) {
  const { t } = useTranslation('cases', { keyPrefix: 'list.count' });
  if (summaries.length === 0) return null;
  const counts = countCases(summaries);
  return [
    t('cases', { count: summaries.length }),
    ...doneFirst.flatMap((status) =>
      counts[status] === 0 ? [] : [t(status, { count: counts[status] })],
    ),
  ].join(' · ');
}

const doneFirst: readonly CaseStatus[] = [
  'signed-off',
  'ready',
  'in-progress',
  'returned',
  'not-started',
];
