import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationPerson } from '../../../shared/results/calibration/calibration-results.ts';
import { useViewKey } from '../../questions/use-view-key.ts';
import { useSettings } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Table } from '../../ui/table.tsx';
import { DriftChart } from './drift-chart.tsx';
import { useRoundWords } from './use-round-words.ts';

const viewKey = 't';

/** How judgements differ from round to round, as a chart, and as a table one key away. */
export function DriftFigure({ people }: { people: readonly CalibrationPerson[] }) {
  const { t } = useTranslation('calibration', { keyPrefix: 'drift' });
  const { t: results } = useTranslation('calibration', { keyPrefix: 'results' });
  const { keyboardShortcuts } = useSettings();
  const [isTable, setIsTable] = useState(false);
  const words = useRoundWords();
  const turn = () => setIsTable((before) => !before);
  useViewKey(viewKey, turn);
  return (
    <figure className="calibration-drift">
      <h3 className="govuk-heading-s">{t('title')}</h3>
      <div className="calibration-toggle">
        <Button variant="secondary" small onClick={turn} aria-keyshortcuts={viewKey}>
          {t(isTable ? 'showChart' : 'showTable')}
        </Button>
        {keyboardShortcuts ? (
          <span aria-hidden="true">
            <KeyCap>{viewKey}</KeyCap>
          </span>
        ) : null}
        <p className="govuk-visually-hidden" role="status">
          {isTable ? t('nowTable') : ''}
        </p>
      </div>
      {isTable ? (
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
      ) : (
        <>
          <DriftChart people={people} />
          <figcaption className="govuk-body-s">{t('legend')}</figcaption>
        </>
      )}
    </figure>
  );
}
