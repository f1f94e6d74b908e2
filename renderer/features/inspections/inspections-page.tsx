import { useTranslation } from 'react-i18next';
import { CaseStatus } from '../../../shared/cases/case-summary.ts';
import { countCases } from '../../../shared/cases/count-cases.ts';
import type { Closed } from '../../../shared/cases/inspection.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { UnreadableCases } from '../../backups/unreadable-cases.tsx';
import { useVault } from '../../store/store-context.tsx';
import { useDeletedFrom } from '../../store/use-deleted-from.ts';
import { type InspectionWithCases, useInspections } from '../../store/use-inspections.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table-column.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { dayToDate, toDate } from '../../words/dates.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { CompleteExampleOffer } from './complete-example-offer.tsx';
import { DueNotice } from './due-notice.tsx';
import './inspections.scss';

/** Every inspection in the vault and how far it is, the newest first. */
export function InspectionsPage() {
  const { t } = useTranslation('inspections');
  const { t: domain } = useTranslation('domain');
  const loaded = useInspections();
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <UnreadableCases />
      {loaded.state === 'failed' ? (
        <WarningText>
          {t('failed')}. {domain(`storeFault.${loaded.fault.kind}`)}
        </WarningText>
      ) : null}
      {loaded.state !== 'loaded' ? null : loaded.value.length === 0 ? (
        <FirstInspection />
      ) : (
        <>
          <DueNotice inspections={loaded.value} />
          <InspectionsTable inspections={loaded.value} />
          <ButtonGroup>
            <Button href="#/inspections/new" variant="secondary">
              {t('create')}
            </Button>
            <Button href="#/packs/open" variant="secondary">
              {t('openPack')}
            </Button>
          </ButtonGroup>
          <CompleteExampleOffer inspections={loaded.value} />
        </>
      )}
    </>
  );
}

function FirstInspection() {
  const { t } = useTranslation('inspections');
  return (
    <>
      <h2 className="govuk-heading-m">{t('none.heading')}</h2>
      <p className="govuk-body govuk-!-width-two-thirds">{t('none.body')}</p>
      <ButtonGroup>
        <Button href="#/inspections/new">{t('create')}</Button>
        <Button href="#/packs/open" variant="secondary">
          {t('openPack')}
        </Button>
      </ButtonGroup>
    </>
  );
}

function InspectionsTable({ inspections }: { inspections: readonly InspectionWithCases[] }) {
  const { t } = useTranslation('inspections');
  const { t: domain } = useTranslation('domain');
  const { t: retention } = useTranslation('retention');
  const deletedFrom = useDeletedFrom();
  const standing = (id: Id, closed: Closed) => {
    const deleted = deletedFrom(id);
    return deleted === null
      ? retention('closedOn', { date: toDate(closed.at) })
      : retention('deletedOn', { count: deleted.cases, date: toDate(deleted.at) });
  };
  const rows = inspections
    .map(({ inspection, summaries }) => ({
      ...inspection,
      cases: summaries.length,
      counts: countCases(summaries),
    }))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const columns: TableColumn<(typeof rows)[number]>[] = [
    {
      id: 'name',
      header: t('column.name'),
      isRowHeader: true,
      cell: ({ id, name, closed }) => (
        <>
          <a className="govuk-link govuk-link--no-visited-state" href={`#/inspections/${id}`}>
            {name}
          </a>
          {closed === null ? null : (
            <div className="inspections-standing">{standing(id, closed)}</div>
          )}
        </>
      ),
    },
    {
      id: 'marking',
      header: t('column.marking'),
      className: 'inspections-marking',
      cell: ({ marking }) => marking,
    },
    {
      id: 'framework',
      header: t('column.framework'),
      cell: ({ framework }) => <FrameworkName framework={framework} />,
    },
    {
      id: 'lead',
      header: t('column.lead'),
      cell: ({ leadInspector }) => (leadInspector === '' ? t('notGiven') : leadInspector),
    },
    {
      id: 'fieldwork',
      header: t('column.fieldwork'),
      cell: ({ fieldworkStarts }) =>
        fieldworkStarts === null ? t('notGiven') : dayToDate(fieldworkStarts),
    },
    { id: 'cases', header: t('column.cases'), numeric: true, cell: ({ cases }) => cases },
    ...CaseStatus.options.map((status) => ({
      id: status,
      header: domain(`caseStatus.${status}`),
      numeric: true,
      cell: ({ counts }: (typeof rows)[number]) => counts[status],
    })),
  ];
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      dense
    />
  );
}

function FrameworkName({
  framework,
}: {
  framework: InspectionWithCases['inspection']['framework'];
}) {
  const { t } = useTranslation('inspections');
  const text = useFrameworkText();
  const stored = useVault().frameworks.byHash(framework.hash);
  const title = stored === undefined ? framework.id : text(stored.framework.title);
  return t('framework', { title, version: framework.version });
}
