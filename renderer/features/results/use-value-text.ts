import { useTranslation } from 'react-i18next';
import type { FinalJudgement } from '../../../shared/moderation/final-judgements.ts';

/** A judgement or an answer in words. */
export function useValueText(): (
  target: FinalJudgement['target'],
  value: FinalJudgement['final'],
) => string {
  const { t } = useTranslation('domain');
  return ({ kind }, value) => {
    if (value === null) return t(kind === 'prompt' ? 'notAnswered' : 'notJudged');
    switch (value) {
      case 'yes':
      case 'no':
      case 'not-applicable':
        return t(`answer.${value}`);
      default:
        return t(`judgement.${value}`);
    }
  };
}
