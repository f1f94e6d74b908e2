import { useTranslation } from 'react-i18next';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import {
  type AgreementCell,
  leastPairs,
} from '../../../shared/results/agreement/agreement-cell.ts';
import type { AgreementResults } from '../../../shared/results/agreement/agreement-results.ts';
import { GroupedTable } from '../../ui/grouped-table.tsx';
import { Table } from '../../ui/table.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { Meanings } from './meanings.tsx';
import { OverallAgreement } from './overall-agreement.tsx';
import { RowLimits } from './row-limits.tsx';
import { SaveAgreement } from './save-agreement.tsx';
import { useFigureColumns } from './use-figure-columns.tsx';

/** Agreement as a whole, by standard, by key question and by assessor. */
export function AgreementTables(props: {
  framework: Framework;
  kind: 'blind' | 'open';
  results: AgreementResults;
}) {
  const { framework, kind, results } = props;
  const { t } = useTranslation('agreement');
  const text = useFrameworkText();
  const figures = useFigureColumns(results.form);
  const isSmall = (cell: AgreementCell) => cell.coefficients === null;
  const all = [...results.standards, ...results.keyQuestions, ...results.assessors];
  const nameOf = (id: string) => {
    const standard = framework.standards.find((one) => one.id === id);
    return standard === undefined ? id : `${id} ${text(standard.name)}`;
  };
  return (
    <>
      <OverallAgreement kind={kind} cell={results.overall} />
      <SaveAgreement kind={kind} results={results} />
      <Meanings seed={results.seed} />
      {all.some(isSmall) ? (
        <p className="govuk-body">{t('tooFew', { count: leastPairs })}</p>
      ) : null}
      <Table
        caption={t('standards')}
        captionSize="m"
        dense
        columns={[
          {
            id: 'name',
            header: t('column.standard'),
            isRowHeader: true,
            cell: ({ standardId }) => nameOf(standardId),
          },
          ...figures,
        ]}
        rows={results.standards}
        rowKey={({ standardId }) => standardId}
      />
      <GroupedTable
        caption={t('keyQuestions')}
        captionSize="m"
        columns={[
          {
            id: 'name',
            header: t('column.keyQuestion'),
            isRowHeader: true,
            cell: ({ keyQuestionId }) => keyQuestionId,
          },
          ...figures,
        ]}
        groups={results.standards.map(({ standardId }) => ({
          id: standardId,
          heading: nameOf(standardId),
          rows: results.keyQuestions.filter((one) => one.standardId === standardId),
        }))}
        rowKey={({ keyQuestionId }) => keyQuestionId}
      />
      <Table
        caption={t('assessors')}
        captionSize="m"
        dense
        columns={[
          {
            id: 'name',
            header: t('column.assessor'),
            isRowHeader: true,
            cell: ({ assessor }) => (assessor === '' ? t('noAssessor') : assessor),
          },
          ...figures,
        ]}
        rows={results.assessors}
        rowKey={({ assessor }) => assessor}
      />
      <RowLimits
        rows={[
          ...results.standards.map((cell) => ({ name: nameOf(cell.standardId), cell })),
          ...results.keyQuestions.map((cell) => ({ name: cell.keyQuestionId, cell })),
          ...results.assessors.map((cell) => ({ name: cell.assessor || t('noAssessor'), cell })),
        ]}
      />
    </>
  );
}
