import { useTranslation } from 'react-i18next';
import {
  type AgreementCell,
  type Coefficient,
  firmnessOfShare,
} from '../../../shared/results/agreement/agreement-cell.ts';
import { boundsToText, ratioToText } from '../../../shared/results/agreement/ratio.ts';
import { percentHalfUp } from '../../../shared/results/percent.ts';
import type { TableColumn } from '../../ui/table-column.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

/** The figures of a line of agreement: counts always, the rest from 30 judgements on. */
export function useFigureColumns(form: 'three' | 'two'): readonly TableColumn<AgreementCell>[] {
  const { t } = useTranslation('agreement');
  const count = (id: 'moreSevere' | 'moreLenient' | 'toOrFromUnable') => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    cell: (cell: AgreementCell) => cell[id],
  });
  const coefficient = (id: 'kappa' | 'ac1' | 'alpha') => ({
    id,
    header: t(`column.${id}`),
    numeric: true,
    cell: ({ coefficients }: AgreementCell) =>
      coefficients === null ? <CountsOnly /> : <CoefficientFigure of={coefficients[id]} />,
  });
  return [
    {
      id: 'agreed',
      header: t('column.agreed'),
      numeric: true,
      className: 'agreement-figure',
      cell: ({ agreed, pairs, cases, coefficients }) => (
        <>
          {coefficients === null
            ? t('counts', { part: agreed, whole: pairs })
            : t('share', { percent: percentHalfUp(agreed, pairs), part: agreed, whole: pairs })}
          {coefficients === null ? null : (
            <span className="agreement-interval">
              {t('percentRange', percentBounds(coefficients.agreedInterval))}
            </span>
          )}
          <span className="agreement-interval">{t('inCases', { count: cases })}</span>
        </>
      ),
    },
    count('moreSevere'),
    count('moreLenient'),
    ...(form === 'three' ? [count('toOrFromUnable')] : []),
    coefficient('kappa'),
    coefficient('ac1'),
    coefficient('alpha'),
  ];
}

function percentBounds(interval: Parameters<typeof firmnessOfShare>[0]) {
  const { lowerPercent, upperPercent } = firmnessOfShare(interval);
  return { lower: lowerPercent, upper: upperPercent };
}

function CoefficientFigure({ of: { value, interval } }: { of: Coefficient }) {
  const { t } = useTranslation('agreement');
  if (value === null) return t('notDefined');
  return (
    <>
      {ratioToText(value)}
      <span className="agreement-interval">
        {interval === null ? t('noInterval') : t('range', boundsToText(interval))}
      </span>
    </>
  );
}

function CountsOnly() {
  const { t } = useTranslation('agreement');
  return (
    <>
      <span aria-hidden="true">{t('countsOnly')}</span>
      <VisuallyHidden>{t('countsOnlyHidden')}</VisuallyHidden>
    </>
  );
}
