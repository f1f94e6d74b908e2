import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Judgement } from '../../../shared/cases/entry.ts';
import type { AnswerOption } from '../../ui/answer-row.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { type EvidencePlace, evidencePlaces } from './evidence.ts';

/**
 * The words that every row speaks, read once for the page: twenty rows that each ask the words library for a dozen
 * words are a noticeable part of opening a standard.
 */
export type MarkingWords = {
  readonly yesOrNo: readonly AnswerOption[];
  readonly yesNoOrNotApplicable: readonly AnswerOption[];
  readonly judgements: readonly AnswerOption[];
  readonly places: readonly { readonly value: EvidencePlace; readonly label: string }[];
  readonly evidence: string;
  readonly note: string;
  readonly addNote: string;
  addNoteTo(letter: string): string;
  readonly guidance: string;
  readonly notAnswered: string;
  readonly noNotApplicableAnyMore: string;
};

export function useMarkingWords(): MarkingWords {
  const { t } = useTranslation('marking');
  const { t: domain } = useTranslation('domain');
  return useMemo(() => {
    const answer = (value: Answer): AnswerOption => ({
      value,
      label: domain(`answer.${value}`),
    });
    const yesOrNo = [answer('yes'), answer('no')];
    const notApplicable = {
      value: 'not-applicable',
      label: (
        <span>
          {domain('answerShort.not-applicable')}
          <VisuallyHidden> ({domain('answer.not-applicable')})</VisuallyHidden>
        </span>
      ),
    };
    const judgement = (value: Judgement): AnswerOption => ({
      value,
      label: domain(`judgement.${value}`),
    });
    return {
      yesOrNo,
      yesNoOrNotApplicable: [...yesOrNo, notApplicable],
      judgements: [
        judgement('sufficient'),
        judgement('insufficient'),
        judgement('unable-to-judge'),
      ],
      places: evidencePlaces.map((value) => ({ value, label: t(`places.${value}`) })),
      evidence: t('evidence'),
      note: t('note'),
      addNote: t('addNote'),
      addNoteTo: (letter) => t('addNoteTo', { letter }),
      guidance: t('guidance'),
      notAnswered: domain('notAnswered'),
      noNotApplicableAnyMore: t('noNotApplicableAnyMore'),
    };
  }, [t, domain]);
}
