import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { Framework, Option } from '../../../shared/frameworks/framework.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import { useReviews } from '../../store/moderation/use-reviews.ts';
import { useVault } from '../../store/store-context.tsx';
import { arrangeCases } from './arrange-cases.ts';
import { CaseFilters } from './case-filters.tsx';
import { CasePages } from './case-pages.tsx';
import { CaseTable } from './case-table.tsx';
import { isFiltering, sortedBy, writeListQuery } from './list-query.ts';
import { type PageOf, pageOf } from './page-of.ts';
import { reviewMarks } from './review-marks.ts';
import { useListQuery } from './use-list-query.ts';

export type CaseListProps = {
  inspection: Inspection;
  summaries: readonly CaseSummary[];
  framework: Framework | undefined;
};

/** Search, filters, and the table a page at a time. */
export function CaseList({ inspection, summaries, framework }: CaseListProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'list' });
  const personName = useVault().person.name;
  const list = useListQuery();
  // What is typed shows before the list behind it is filtered again.
  const query = useDeferredValue(list.query);
  const cohorts = optionsOf(framework, framework?.roles.cohort);
  const levels = optionsOf(framework, framework?.roles.riskOfSeriousHarm);
  const arranged = useMemo(
    () =>
      arrangeCases(summaries, query, {
        personName,
        cohorts: optionsOf(framework, framework?.roles.cohort).map(({ value }) => value),
        levels: optionsOf(framework, framework?.roles.riskOfSeriousHarm).map(({ value }) => value),
      }),
    [summaries, query, personName, framework],
  );
  const shown = pageOf(arranged, query.page);
  const table = useFocusOnPageChange(shown.page);
  const reviews = useReviews(inspection.id);
  const marks = useMemo(
    () => reviewMarks(reviews.state === 'loaded' ? reviews.value.reviews : []),
    [reviews],
  );

  const hrefOf = (page: number) => {
    const params = writeListQuery({ ...list.query, page }).toString();
    return `#/inspections/${inspection.id}${params === '' ? '' : `?${params}`}`;
  };
  const inWords = (page: PageOf<CaseSummary>, count: number) => {
    if (count === 0) return t('shown.none');
    if (page.pageCount > 1) return t('shown.page', { from: page.from, to: page.to, count });
    return isFiltering(query)
      ? t('shown.some', { shown: count, count: summaries.length })
      : t('shown.all', { count });
  };

  return (
    <>
      <CaseFilters
        list={list}
        cohorts={cohorts}
        levels={levels}
        shown={inWords(shown, arranged.length)}
      />
      <div ref={table} tabIndex={-1} className="cases-results">
        {arranged.length === 0 ? (
          <p className="govuk-body">{t('noMatch', { count: summaries.length })}</p>
        ) : (
          <>
            <CaseTable
              rows={shown.rows}
              framework={framework}
              query={query}
              now={new Date().toISOString()}
              reviewOf={(caseId) => marks.get(caseId) ?? null}
              onSort={(column) => list.change(sortedBy(list.query, column))}
            />
            <p className="cases-keys" aria-hidden="true">
              {t('keys')}
            </p>
          </>
        )}
      </div>
      <CasePages page={shown.page} pageCount={shown.pageCount} hrefOf={hrefOf} />
    </>
  );
}

/**
 * A new page of the list is read from its top, and its rows are the next thing Tab reaches. A filter that leaves
 * fewer pages takes the focus from nobody.
 */
function useFocusOnPageChange(page: number) {
  const table = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    const focused = document.activeElement;
    if (focused !== document.body && focused?.closest('.govuk-pagination') === null) return;
    table.current?.scrollIntoView();
    table.current?.focus({ preventScroll: true });
  }, [page]);
  return table;
}

function optionsOf(
  framework: Framework | undefined,
  fieldId: string | undefined,
): readonly Option[] {
  const field = framework && fieldId !== undefined ? fieldById(framework, fieldId) : undefined;
  return field !== undefined && 'options' in field ? field.options : [];
}
