import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import type { ModerationSample } from '../../../shared/cases/moderation-sample.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { Details } from '../../ui/details.tsx';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table-column.tsx';

type Place = { readonly place: number } & ModerationSample['pool'][number];

/** The cases that were drawn, and folded away below them all that could have been. */
export function DrawnCases(props: {
  sample: ModerationSample;
  cases: readonly Case[];
  /** Cases that are being marked a second time here: what looks odd in them would tell of the first judgements. */
  unseen: ReadonlySet<Id>;
}) {
  const { sample, cases, unseen } = props;
  const { t } = useTranslation('sampling');
  const byId = useMemo(() => new Map(cases.map((kase) => [kase.id, kase])), [cases]);
  const pool = sample.pool.map((member, index): Place => ({ place: index + 1, ...member }));
  const chosen = new Set(sample.chosen);
  const isOdd = sample.request.method === 'odd-cases';
  const columns: TableColumn<Place>[] = [
    {
      id: 'case',
      header: t('drawn.case'),
      isRowHeader: true,
      cell: ({ caseId }) => <CaseReference kase={byId.get(caseId ?? '')} />,
    },
    {
      id: 'assessor',
      header: t('drawn.assessor'),
      cell: ({ assessor }) => sample.assessors[assessor] || t('noAssessor'),
    },
    { id: 'place', header: t('drawn.place'), numeric: true, cell: ({ place }) => place },
  ];
  const signs: TableColumn<Place> = {
    id: 'signs',
    header: t('drawn.sign'),
    cell: ({ caseId, signs: own }) =>
      unseen.has(caseId ?? '')
        ? t('drawn.unseen')
        : own.length === 0
          ? t('drawn.notOdd')
          : own.map((one) => t(`request.sign.${one}`)).join('; '),
  };
  const shown = isOdd ? [...columns, signs] : columns;
  return (
    <>
      {chosen.size === 0 ? (
        <p className="govuk-body">{t('drawn.nobody')}</p>
      ) : (
        <Table
          caption={t('drawn.table')}
          captionSize="s"
          dense
          columns={shown}
          rows={pool.filter(({ place }) => chosen.has(place))}
          rowKey={({ place }) => place}
        />
      )}
      <Details summary={t('drawn.wholePool')}>
        <Table
          caption={t('drawn.wholePool')}
          captionHidden
          dense
          columns={shown}
          rows={pool}
          rowKey={({ place }) => place}
        />
      </Details>
    </>
  );
}

function CaseReference({ kase }: { kase: Case | undefined }) {
  const { t } = useTranslation('sampling');
  if (kase === undefined) return t('drawn.gone');
  return (
    <a className="govuk-link" href={`#/cases/${kase.id}`}>
      {kase.caseReference}
    </a>
  );
}
