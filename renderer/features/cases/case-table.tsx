import { useTranslation } from 'react-i18next';
import type { CaseStatus, CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { optionLabel } from '../../../shared/frameworks/option-label.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table-column.tsx';
import { Tag, type TagColour } from '../../ui/tag.tsx';
import { useRovingRows } from '../../ui/use-roving-rows.ts';
import { toShortMoment } from '../../words/dates.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { Column, type ListQuery } from './list-query.ts';
import type { ReviewMark } from './review-marks.ts';

export type CaseTableProps = {
  rows: readonly CaseSummary[];
  /** Undefined where the vault does not hold it: values then show as they are stored. */
  framework: Framework | undefined;
  query: ListQuery;
  now: Instant;
  /** How far the reviews of a case have come, where there is one. */
  reviewOf: (caseId: string) => ReviewMark | null;
  onSort: (column: Column) => void;
};

export function CaseTable({ rows, framework, query, now, reviewOf, onSort }: CaseTableProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'list' });
  const roving = useRovingRows(rows.map(({ caseId }) => caseId));
  const cells = useCells(framework, now);
  const columns = Column.options.map(
    (id): TableColumn<CaseSummary> => ({
      id,
      header: t(`column.${id}`),
      sortable: true,
      numeric: id === 'left',
      isRowHeader: id === 'reference',
      className: `cases-table__${id}`,
      cell:
        id === 'reference'
          ? ({ caseId, caseReference }) => (
              <>
                <a
                  className="govuk-link govuk-link--no-visited-state cases-table__link"
                  href={`#/cases/${caseId}`}
                  data-row-link
                  tabIndex={roving.tabIndexOf(caseId)}
                  onFocus={() => roving.onFocus(caseId)}
                >
                  {caseReference}
                </a>
                <ReviewTag mark={reviewOf(caseId)} />
              </>
            )
          : cells[id],
    }),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are for the links inside it
    <div className="cases-table" onKeyDown={roving.onKeyDown}>
      <Table
        caption={`${t('caption')}. ${t('keys')}`}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ caseId }) => caseId}
        rowProps={() => ({ className: 'cases-table__row' })}
        sort={{ columnId: query.sort, direction: query.order }}
        onSort={({ columnId }) => onSort(Column.parse(columnId))}
        dense
      />
    </div>
  );
}

function ReviewTag({ mark }: { mark: ReviewMark | null }) {
  const { t } = useTranslation('cases', { keyPrefix: 'list.review' });
  if (mark === null) return null;
  return (
    <>
      {' '}
      <Tag colour={mark === 'moderated' ? 'green' : mark === 'disputed' ? 'orange' : 'grey'} dense>
        {t(mark)}
      </Tag>
    </>
  );
}

function useCells(framework: Framework | undefined, now: Instant) {
  const { t } = useTranslation('cases', { keyPrefix: 'list' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const option = (fieldId: string | undefined, value: string | null) => {
    if (value === null) return t('blank');
    const label =
      framework && fieldId !== undefined ? optionLabel(framework, fieldId, value) : undefined;
    return label === undefined ? value : text(label);
  };
  return {
    cohort: ({ cohort }: CaseSummary) => option(framework?.roles.cohort, cohort),
    rosh: ({ riskOfSeriousHarm }: CaseSummary) =>
      option(framework?.roles.riskOfSeriousHarm, riskOfSeriousHarm),
    status: ({ status }: CaseSummary) => (
      <Tag colour={statusColours[status]} dense>
        {domain(`caseStatus.${status}`)}
      </Tag>
    ),
    left: ({ left }: CaseSummary) => left,
    assessor: ({ assessor }: CaseSummary) => (assessor === '' ? t('blank') : assessor),
    changed: ({ changedAt }: CaseSummary) => (
      <time dateTime={changedAt}>{toShortMoment(changedAt, now)}</time>
    ),
  };
}

const statusColours: Record<CaseStatus, TagColour> = {
  'not-started': 'grey',
  'in-progress': 'blue',
  ready: 'purple',
  'signed-off': 'green',
  returned: 'orange',
};
