import './history.scss';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HistoryLine, historyOf } from '../../../shared/cases/history.ts';
import { historyColumns } from '../../questions/history-columns.tsx';
import { useSectionTitle } from '../../questions/use-section-title.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { sectionsWithHistory } from './sections-with-history.ts';
import { useHistoryWords } from './use-history-words.ts';

/** Who changed what, when, from what to what. The newest is first; nothing is ever taken out. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const { framework, getEntries } = useOpenCase();
  const kase = useCasePart((all) => all);
  const sectionTitle = useSectionTitle();
  const words = useHistoryWords();
  const [sectionId, setSectionId] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries change when the case's head does
  const lines = useMemo(
    () => historyOf(framework, getEntries()).toReversed(),
    [framework, getEntries, kase.head],
  );
  const shown = lines.filter((line) => sectionId === '' || line.target.sectionId === sectionId);
  usePageTitle(t('title'));

  return (
    <>
      <PageHeading size="m">{t('title')}</PageHeading>
      <p className="govuk-body">{t('body')}</p>
      <FilterBar label={t('filter')} summary={t('shown', { count: shown.length })}>
        <Select
          id="history-section"
          label={t('section')}
          dense
          value={sectionId}
          options={[
            { value: '', label: t('everything') },
            ...sectionsWithHistory(framework, kase, lines).map((section) => ({
              value: section.id,
              label: sectionTitle(section),
            })),
          ]}
          onChange={(event) => setSectionId(event.currentTarget.value)}
        />
      </FilterBar>
      <Table<HistoryLine>
        caption={t('title')}
        captionHidden
        dense
        columns={[
          ...historyColumns<HistoryLine>({
            words: { when: t('when'), who: t('who'), what: t('what'), undone: t('undone') },
            what: words.what,
            isUndone: ({ undone }) => undone,
          }),
          {
            id: 'before',
            header: t('from'),
            className: 'history-value',
            cell: (line) => words.value(line, line.before),
          },
          {
            id: 'after',
            header: t('to'),
            className: 'history-value',
            cell: (line) => words.value(line, line.after),
          },
        ]}
        rows={shown}
        rowKey={({ seq }) => seq}
      />
    </>
  );
}
