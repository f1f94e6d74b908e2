import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Band } from '../../../shared/frameworks/framework.ts';
import { ChartOrTable } from '../../questions/chart-or-table.tsx';
import type { RatingLine } from './rating-lines.ts';
import { RatingsChart } from './ratings-chart.tsx';
import { RatingsTable } from './ratings-table.tsx';
import { useRatingWords } from './use-rating-words.ts';

/** Every standard's rating as a chart, and as a table one key away. The address keeps which of them. */
export function RatingsFigure(props: { lines: readonly RatingLine[]; bands: readonly Band[] }) {
  const { t } = useTranslation('results', { keyPrefix: 'chart' });
  const words = useRatingWords();
  const [params, setParams] = useSearchParams();
  const isTable = params.get('view') === 'table';
  const turn = () =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (isTable) after.delete('view');
        else after.set('view', 'table');
        return after;
      },
      { replace: true },
    );
  return (
    <figure className="results-figure-of-ratings">
      <ChartOrTable
        isTable={isTable}
        onTurn={turn}
        words={{ showChart: t('showChart'), showTable: t('showTable'), nowTable: t('nowTable') }}
        className={isTable ? undefined : 'results-toggle--over-chart'}
        table={<RatingsTable lines={props.lines} />}
        chart={
          <>
            <RatingsChart {...props} />
            <figcaption className="govuk-body-s results-legend">
              <ul className="results-legend__list">
                <li>
                  <span
                    className="results-legend__mark results-legend__mark--deciding"
                    aria-hidden="true"
                  />
                  {t('legend.deciding')}
                </li>
                <li>
                  <span
                    className="results-legend__mark results-legend__mark--other"
                    aria-hidden="true"
                  />
                  {t('legend.other')}
                </li>
                <li>
                  <span
                    className="results-legend__mark results-legend__mark--unit"
                    aria-hidden="true"
                  />
                  {t('legend.unit')}
                </li>
              </ul>
              {t('legend.bands', {
                bands: props.bands
                  .map((band) =>
                    t('legend.band', {
                      band: words.band(band),
                      min: band.minPercent,
                      max: band.maxPercent,
                    }),
                  )
                  .join(', '),
              })}
            </figcaption>
          </>
        }
      />
    </figure>
  );
}
