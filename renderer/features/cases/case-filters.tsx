import { useTranslation } from 'react-i18next';
import { CaseStatus } from '../../../shared/cases/case-summary.ts';
import type { Option } from '../../../shared/frameworks/framework.ts';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { ToggleChips } from '../../ui/toggle-chips.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { isFiltering, type ListQuery, wholeList } from './list-query.ts';
import type { HeldListQuery } from './use-list-query.ts';

export type CaseFiltersProps = {
  list: HeldListQuery;
  cohorts: readonly Option[];
  levels: readonly Option[];
  /** "12 of 40 cases" */
  shown: string;
};

export function CaseFilters({ list, cohorts, levels, shown }: CaseFiltersProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'list.filters' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const { query, change } = list;
  const all = { value: '', label: t('all') };
  const optionsOf = (options: readonly Option[]) => [
    all,
    ...options.map(({ value, label }) => ({ value, label: text(label) })),
  ];
  return (
    <FilterBar label={t('label')} summary={shown}>
      <SearchField
        name="search"
        label={t('search')}
        value={query.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Select
        dense
        name="status"
        label={t('status')}
        value={query.status ?? ''}
        onChange={(event) => change({ status: orNull(event.currentTarget.value, CaseStatus) })}
        options={[
          all,
          ...CaseStatus.options.map((value) => ({ value, label: domain(`caseStatus.${value}`) })),
        ]}
      />
      <Select
        dense
        name="cohort"
        label={t('cohort')}
        value={query.cohort ?? ''}
        onChange={(event) => change({ cohort: event.currentTarget.value || null })}
        options={optionsOf(cohorts)}
      />
      <Select
        dense
        name="rosh"
        label={t('rosh')}
        value={query.rosh ?? ''}
        onChange={(event) => change({ rosh: event.currentTarget.value || null })}
        options={optionsOf(levels)}
      />
      <ToggleChips
        name="mine"
        legend={t('mine')}
        legendHidden
        chips={[{ value: 'yes', label: t('mineOnly') }]}
        value={query.mine ? ['yes'] : []}
        onValueChange={(values) => change({ mine: values.includes('yes') })}
      />
      {isFiltering(query) ? (
        <LinkButton
          className="cases-clear"
          onClick={() => {
            change(withoutFilters(query));
            // The button goes with the filters; the focus must not go with it.
            focusField('search');
          }}
        >
          {t('clear')}
        </LinkButton>
      ) : null}
    </FilterBar>
  );
}

function withoutFilters({ sort, order }: ListQuery): ListQuery {
  return { ...wholeList, sort, order };
}

function orNull(value: string, schema: typeof CaseStatus): CaseStatus | null {
  return schema.nullable().catch(null).parse(value);
}
