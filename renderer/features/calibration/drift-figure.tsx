import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationPerson } from '../../../shared/results/calibration/calibration-results.ts';
import { ChartOrTable } from '../../questions/chart-or-table.tsx';
import { Table } from '../../ui/table.tsx';
import { DriftChart, isPlotted } from './drift-chart.tsx';
import { useRoundWords } from './use-round-words.ts';

/** How judgements differ from round to round, as a chart, and as a table one key away. */
export function DriftFigure({ people }: { people: readonly CalibrationPerson[] }) {
  const { t } = useTranslation('calibration', { keyPrefix: 'drift' });
  const { t: results } = useTranslation('calibration', { keyPrefix: 'results' });
  const [isTable, setIsTable] = useState(false);
  const words = useRoundWords();
  const rounds = people.flatMap(({ rounds }) => rounds);
  const small = rounds.filter((round) => !isPlotted(round)).length;
  const note = small === 0 ? null : t('tableOnly', { count: small });
  const table = (
    <Table
      caption={t('title')}
      captionHidden
      dense
      columns={[
        {
          id: 'person',
          header: t('person'),
          isRowHeader: true,
          cell: ({ person }) => person.name,
        },
        { id: 'round', header: results('round'), cell: ({ round }) => words.name(round) },
        { id: 'when', header: results('when'), cell: ({ round }) => words.when(round) },
        {
          id: 'differ',
          header: results('differ'),
          numeric: true,
          cell: ({ round }) => words.differing(round),
        },
        {
          id: 'tolerance',
          header: results('tolerance'),
          cell: ({ round }) => words.tolerance(round),
        },
      ]}
      rows={people.flatMap(({ person, rounds }) => rounds.map((round) => ({ person, round })))}
      rowKey={({ person, round }) => `${person.id} ${round.setId} ${round.number}`}
    />
  );
  return (
    <figure className="calibration-drift">
      <h3 className="govuk-heading-s">{t('title')}</h3>
      {small === rounds.length ? (
        <>
          {table}
          <figcaption className="govuk-body-s">{note}</figcaption>
        </>
      ) : (
        <ChartOrTable
          isTable={isTable}
          onTurn={() => setIsTable((before) => !before)}
          words={{ showChart: t('showChart'), showTable: t('showTable'), nowTable: t('nowTable') }}
          table={table}
          chart={
            <>
              <DriftChart people={people} />
              <figcaption className="govuk-body-s">
                {t('legend')} {note}
              </figcaption>
            </>
          }
        />
      )}
    </figure>
  );
}
