import { useTranslation } from 'react-i18next';
import type { AgreementCell } from '../../../shared/results/agreement/agreement-cell.ts';
import { Table } from '../../ui/table.tsx';
import { useFigureColumns } from './use-figure-columns.tsx';
import { useLimitText } from './use-limit-text.ts';

/** All key questions together: the figures, which way judgements moved, and what to bear in mind. */
export function OverallAgreement({ kind, cell }: { kind: 'blind' | 'open'; cell: AgreementCell }) {
  const { t } = useTranslation('agreement');
  const { t: domain } = useTranslation('domain');
  const limitText = useLimitText();
  const figures = useFigureColumns(cell.form);
  const limits = [
    ...(kind === 'open' ? [t('limit.not-independent')] : []),
    ...cell.limits.map(limitText),
  ];
  const judgements =
    cell.form === 'three'
      ? (['sufficient', 'insufficient', 'unable-to-judge'] as const)
      : (['sufficient', 'insufficient'] as const);
  return (
    <>
      <Table
        caption={t('overall')}
        captionSize="m"
        dense
        columns={figures}
        rows={[cell]}
        rowKey={() => 'overall'}
      />
      <h2 className="govuk-heading-s">{t('direction.heading')}</h2>
      <p className="govuk-body">
        {t(cell.form === 'three' ? 'direction.sentence' : 'direction.sentenceOfTwo', {
          pairs: cell.pairs,
          agreed: cell.agreed,
          moreSevere: cell.moreSevere,
          moreLenient: cell.moreLenient,
          toOrFromUnable: cell.toOrFromUnable,
        })}
      </p>
      <div className="agreement-moves">
        <Table
          caption={t('table.caption')}
          captionHidden
          dense
          columns={[
            {
              id: 'first',
              header: t('table.first'),
              isRowHeader: true,
              cell: (row: number) => domain(`judgement.${judgements[row] ?? 'sufficient'}`),
            },
            ...judgements.map((judgement, column) => ({
              id: judgement,
              header: t('table.second', { judgement: domain(`judgement.${judgement}`) }),
              numeric: true,
              cell: (row: number) => cell.table[row]?.[column] ?? 0,
            })),
          ]}
          rows={judgements.map((_, row) => row)}
          rowKey={(row) => row}
        />
      </div>
      {limits.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-s">{t('limit.heading')}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
