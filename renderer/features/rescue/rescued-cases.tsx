import { useTranslation } from 'react-i18next';
import type { CaseReadFault } from '../../../shared/vault-format/read-case.ts';
import type { RescuedCase } from '../../store/rescue/rescue.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';

/** What verifying found of each case; those with a fault first. */
export function RescuedCases({ cases }: { cases: readonly RescuedCase[] }) {
  const { t } = useTranslation('rescue', { keyPrefix: 'rescue.verify' });
  const whole = cases.filter(({ fault }) => fault === null).length;
  const rows = cases.toSorted(
    (one, other) =>
      Number(one.fault === null) - Number(other.fault === null) ||
      (one.caseReference ?? one.caseId).localeCompare(other.caseReference ?? other.caseId),
  );
  return (
    <>
      <p className="govuk-body" role="status">
        <strong>
          {cases.length === 0
            ? t('none')
            : whole === cases.length
              ? t('whole', { count: whole })
              : t('some', { whole, all: cases.length })}
        </strong>
      </p>
      {cases.length === 0 ? null : (
        <Table
          dense
          caption={t('caption')}
          captionHidden
          rows={rows}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              id: 'case',
              header: t('case'),
              isRowHeader: true,
              cell: ({ caseReference, caseId, what }) =>
                caseReference === null
                  ? t('unknown', { id: caseId })
                  : what === undefined
                    ? caseReference
                    : t(`whatOf.${what}`, { caseReference }),
            },
            {
              id: 'entries',
              header: t('entries'),
              numeric: true,
              cell: ({ entries }) => entries,
            },
            { id: 'state', header: t('state'), cell: ({ fault }) => <State fault={fault} /> },
          ]}
        />
      )}
    </>
  );
}

function State({ fault }: { fault: CaseReadFault | null }) {
  const { t } = useTranslation('rescue', { keyPrefix: 'rescue.verify' });
  if (fault === null) {
    return (
      <Tag dense colour="green">
        {t('ok')}
      </Tag>
    );
  }
  return 'seq' in fault ? t(`fault.${fault.kind}`, { count: fault.seq }) : t(`fault.${fault.kind}`);
}
