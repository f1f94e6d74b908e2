import { useTranslation } from 'react-i18next';
import type {
  CalibrationPerson,
  CalibrationRound,
} from '../../../shared/results/calibration/calibration-results.ts';
import { Details } from '../../ui/details.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCountColumns } from './use-count-columns.ts';
import { useRoundWords } from './use-round-words.ts';

/** The rounds of one person in order, with what changed from each to the next. */
export function PersonRounds({ person: { person, rounds } }: { person: CalibrationPerson }) {
  const { t } = useTranslation('calibration', { keyPrefix: 'results' });
  const words = useRoundWords();
  const counts = useCountColumns();
  const changed = rounds.filter(({ since }) => since !== null);
  return (
    <>
      <Table
        caption={t('ofPerson', { name: person.name })}
        captionSize="s"
        dense
        columns={[
          { id: 'round', header: t('round'), isRowHeader: true, cell: words.name },
          { id: 'when', header: t('when'), cell: words.when },
          { id: 'cases', header: t('cases'), numeric: true, cell: ({ cases }) => cases },
          ...counts,
          {
            id: 'tolerance',
            header: t('tolerance'),
            className: 'calibration-figure',
            cell: (round) => (
              <Tag dense colour={round.withinTolerance === false ? 'orange' : 'grey'}>
                {words.tolerance(round)}
              </Tag>
            ),
          },
        ]}
        rows={rounds}
        rowKey={({ setId, number }) => `${setId} ${number}`}
      />
      {changed.map((round) => (
        <Since key={`${round.setId} ${round.number}`} round={round} />
      ))}
      <Details summary={t('byQuestion')}>
        <Table
          caption={t('byQuestion')}
          captionHidden
          dense
          columns={[
            {
              id: 'question',
              header: t('keyQuestion'),
              isRowHeader: true,
              cell: (id: string) => id,
            },
            ...rounds.map((round) => ({
              id: `${round.setId} ${round.number}`,
              header: words.name(round),
              numeric: true,
              className: 'calibration-figure',
              cell: (id: string) => {
                const found = round.keyQuestions.find(({ keyQuestionId }) => keyQuestionId === id);
                return found === undefined ? '' : words.differing(found);
              },
            })),
          ]}
          rows={questionsOf(rounds)}
          rowKey={(id) => id}
        />
      </Details>
    </>
  );
}

function Since({ round }: { round: CalibrationRound }) {
  const { t } = useTranslation('calibration', { keyPrefix: 'results' });
  const words = useRoundWords();
  if (round.since === null) return null;
  const listed = (ids: readonly string[]) => (ids.length === 0 ? t('noneOf') : ids.join(', '));
  const { closer, further, unchanged } = round.since;
  return (
    <p className="govuk-body">
      <strong>{words.name(round)}</strong>{' '}
      {t('since', { closer: listed(closer), further: listed(further), unchanged })}
    </p>
  );
}

/** Every key question of any round, in the framework's order as the rounds have them. */
function questionsOf(rounds: readonly CalibrationRound[]): readonly string[] {
  return [
    ...new Set(
      rounds.flatMap(({ keyQuestions }) => keyQuestions.map(({ keyQuestionId }) => keyQuestionId)),
    ),
  ];
}
