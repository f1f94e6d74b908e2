import { useTranslation } from 'react-i18next';
import type { CalibrationCounts } from '../../../shared/results/calibration/calibration-results.ts';
import type { TableColumn } from '../../ui/table-column.tsx';
import { useRoundWords } from './use-round-words.ts';

/** How judgements stand to the agreed ones: how many differ, and which way. */
export function useCountColumns(): readonly TableColumn<CalibrationCounts>[] {
  const { t } = useTranslation('calibration', { keyPrefix: 'results' });
  const words = useRoundWords();
  return [
    {
      id: 'differ',
      header: t('differ'),
      numeric: true,
      className: 'calibration-figure',
      cell: words.differing,
    },
    {
      id: 'more-severe',
      header: t('moreSevere'),
      numeric: true,
      cell: ({ moreSevere }) => moreSevere,
    },
    {
      id: 'more-lenient',
      header: t('moreLenient'),
      numeric: true,
      cell: ({ moreLenient }) => moreLenient,
    },
    {
      id: 'unable',
      header: t('toOrFromUnable'),
      numeric: true,
      cell: ({ toOrFromUnable }) => toOrFromUnable,
    },
  ];
}
