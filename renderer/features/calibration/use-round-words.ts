import { useTranslation } from 'react-i18next';
import {
  type CalibrationCounts,
  type CalibrationRound,
  fewJudgements,
} from '../../../shared/results/calibration/calibration-results.ts';
import { percentHalfUp } from '../../../shared/results/percent.ts';
import { toDate } from '../../words/dates.ts';

export type RoundWords = {
  /** "Autumn reference cases, round 2" */
  name(round: Pick<CalibrationRound, 'setName' | 'number'>): string;
  when(round: Pick<CalibrationRound, 'firstAt' | 'lastAt'>): string;
  /** "12% (4 of 34)", and counts alone where there are few. */
  differing(counts: CalibrationCounts): string;
  tolerance(round: Pick<CalibrationRound, 'withinTolerance' | 'tolerancePercent'>): string;
};

/** What is said of a round, in the tables and in the chart. */
export function useRoundWords(): RoundWords {
  const { t } = useTranslation('calibration', { keyPrefix: 'results' });
  return {
    name: ({ setName, number }) => t('roundOf', { set: setName, number }),
    when: ({ firstAt, lastAt }) => {
      const [first, last] = [toDate(firstAt), toDate(lastAt)];
      return first === last ? first : t('days', { first, last });
    },
    differing: ({ judgements, agreed }) => {
      const part = judgements - agreed;
      if (judgements < fewJudgements) return t('counts', { part, whole: judgements });
      return t('share', { percent: percentHalfUp(part, judgements), part, whole: judgements });
    },
    tolerance: ({ withinTolerance, tolerancePercent: percent }) =>
      withinTolerance === null
        ? t('noJudgement')
        : t(withinTolerance ? 'within' : 'outside', { percent }),
  };
}
