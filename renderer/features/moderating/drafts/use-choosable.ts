import { useTranslation } from 'react-i18next';
import { Answer, Judgement } from '../../../../shared/cases/entry.ts';
import type { Target } from '../../../../shared/moderation/review-entry.ts';

export type ChoosableValue = { readonly value: Answer | Judgement; readonly label: string };

/** What a target may be said to be, in the words that the case itself is marked in. */
export function useChoosable(): (
  target: Target,
  options: { readonly allowsNotApplicable: boolean; readonly except?: Answer | Judgement | null },
) => readonly ChoosableValue[] {
  const { t } = useTranslation('domain');
  return ({ kind }, { allowsNotApplicable, except = null }) => {
    const all: ChoosableValue[] =
      kind === 'prompt'
        ? Answer.options
            .filter((value) => value !== 'not-applicable' || allowsNotApplicable)
            .map((value) => ({ value, label: t(`answer.${value}`) }))
        : Judgement.options.map((value) => ({ value, label: t(`judgement.${value}`) }));
    return all.filter(({ value }) => value !== except);
  };
}
