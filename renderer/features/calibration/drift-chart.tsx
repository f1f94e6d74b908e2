import { scaleLinear } from '@visx/scale';
import { Line } from '@visx/shape';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CalibrationPerson,
  CalibrationRound,
} from '../../../shared/results/calibration/calibration-results.ts';
import { useWidth } from '../../ui/use-width.ts';
import { useRoundWords } from './use-round-words.ts';

const shape = { top: 14, right: 24, bottom: 30, left: 52, row: 150, text: 17 };

/**
 * The share of judgements that differ, a small chart for each person on one scale: lines of several people in one
 * picture could be told apart by colour alone. Of rounds of few judgements counts alone are told, so none is a point.
 */
export function DriftChart({ people }: { people: readonly CalibrationPerson[] }) {
  const { t } = useTranslation('calibration', { keyPrefix: 'drift' });
  const words = useRoundWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const plotted = people
    .map(({ person, rounds }) => ({ person, rounds: rounds.filter(isPlotted) }))
    .filter(({ rounds }) => rounds.length > 0);
  const most = Math.max(
    20,
    ...plotted
      .flatMap(({ rounds }) => rounds)
      .map((round) => Math.max(shareOf(round), round.tolerancePercent)),
  );
  const top = Math.min(100, Math.ceil(most / 10) * 10);
  const perRow = width === null ? 1 : Math.max(1, Math.floor(width / 380));
  const cell = (width ?? 0) / perRow;
  const height = Math.ceil(plotted.length / perRow) * shape.row;
  const described = plotted.flatMap(({ person, rounds }) =>
    rounds.map((round) =>
      t('point', {
        person: person.name,
        round: words.name(round),
        part: round.judgements - round.agreed,
        whole: round.judgements,
      }),
    ),
  );
  return (
    <div ref={box} className="calibration-chart">
      {width === null ? null : (
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          <title id={`${id}-title`}>{t('title')}</title>
          <desc id={`${id}-desc`}>{`${described.join('. ')}.`}</desc>
          {plotted.map((one, index) => (
            <PersonChart
              key={one.person.id}
              person={one}
              left={(index % perRow) * cell}
              top={Math.floor(index / perRow) * shape.row}
              width={cell}
              most={top}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function PersonChart(props: {
  person: CalibrationPerson;
  left: number;
  top: number;
  width: number;
  most: number;
}) {
  const { person, left, top, width, most } = props;
  const { t } = useTranslation('calibration', { keyPrefix: 'drift' });
  const { rounds } = person;
  const right = width - shape.right;
  const floor = shape.row - shape.bottom;
  const y = scaleLinear({ domain: [0, most], range: [floor, shape.top + shape.text] });
  const x = (index: number) =>
    rounds.length === 1
      ? (shape.left + right) / 2
      : shape.left + 12 + (index * (right - shape.left - 24)) / (rounds.length - 1);
  const tolerance = rounds.at(-1)?.tolerancePercent ?? 0;
  const points = rounds.map((round, index) => ({ round, x: x(index), y: y(shareOf(round)) }));
  return (
    <g transform={`translate(${left} ${top})`}>
      <text className="calibration-chart__name" x={shape.left} y={shape.top}>
        {person.person.name}
      </text>
      {[0, most / 2, most].map((percent) => (
        <g key={percent}>
          <Line
            className="calibration-chart__rule"
            from={{ x: shape.left, y: y(percent) }}
            to={{ x: right, y: y(percent) }}
          />
          <text x={shape.left - 8} y={y(percent) + 5} textAnchor="end">
            {t('axis', { percent })}
          </text>
        </g>
      ))}
      <Line
        className="calibration-chart__tolerance"
        from={{ x: shape.left, y: y(tolerance) }}
        to={{ x: right, y: y(tolerance) }}
      />
      <polyline
        className="calibration-chart__line"
        points={points.map((point) => `${point.x},${point.y}`).join(' ')}
      />
      {points.map((point, index) => (
        <g key={`${point.round.setId} ${point.round.number}`}>
          <circle className="calibration-chart__point" cx={point.x} cy={point.y} r={5} />
          <text x={point.x} y={shape.row - 10} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Whether there are judgements enough for a share of them. */
export function isPlotted({ isSmall }: CalibrationRound): boolean {
  return !isSmall;
}

/** For the place of a point alone: what is printed is made from whole numbers elsewhere. */
function shareOf({ judgements, agreed }: CalibrationRound): number {
  return (100 * (judgements - agreed)) / judgements;
}
