import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgementAnchor, reasonAnchor } from '../../../shared/cases/anchors.ts';
import {
  type AnswerPattern,
  answerPattern,
  oddPattern,
} from '../../../shared/cases/answer-pattern.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { Judgement } from '../../../shared/cases/entry.ts';
import { usePatternText } from '../../questions/use-pattern-text.ts';
import { useTypedText } from '../../questions/use-typed-text.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { AnswerRow } from '../../ui/answer-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { steadily } from './steadily.ts';
import type { MarkingWords } from './use-marking-words.tsx';

export type JudgementPanelProps = {
  readonly keyQuestionId: string;
  readonly prompts: readonly { readonly id: string }[];
  readonly words: MarkingWords;
};

/** The judgement of a key question, beside the pattern of its answers. Never computed from them. */
export const JudgementPanel = memo(function JudgementPanel(props: JudgementPanelProps) {
  const { keyQuestionId, prompts, words } = props;
  const { t } = useTranslation('marking');
  const openCase = useOpenCase();
  const pattern = useAnswerPattern(prompts);
  const judgement = useCasePart((kase) => kase.judgements[keyQuestionId]?.judgement ?? null);
  const reason = useCasePart((kase) => kase.judgements[keyQuestionId]?.reason ?? '');
  const recordJudgement = useCallback(
    (value: string) =>
      openCase.record({ kind: 'judged', keyQuestionId, judgement: Judgement.parse(value) }),
    [openCase, keyQuestionId],
  );
  const odd = oddPattern(pattern, judgement);
  const asks = judgement === 'unable-to-judge' ? 'unable' : odd;
  const anchor = judgementAnchor(keyQuestionId);
  return (
    <div className="marking-judgement">
      <AnswerRow
        id={anchor}
        name={anchor}
        answersBelow
        legend={<JudgementLegend keyQuestionId={keyQuestionId} pattern={pattern} />}
        options={words.judgements}
        value={judgement}
        onValueChange={recordJudgement}
      >
        <p className="marking-judgement__asks" id={`${anchor}-asks`} role="status">
          {asks === null || reason.trim() !== '' ? null : (
            <>
              <Mark shape="alert" /> {t(`asks.${asks}`)}
            </>
          )}
        </p>
        <ReasonBox
          keyQuestionId={keyQuestionId}
          reason={reason}
          label={t(asks === null ? 'why' : asks === 'unable' ? 'whyUnable' : 'whyOdd')}
        />
      </AnswerRow>
    </div>
  );
});

export function JudgementLegend(props: {
  readonly keyQuestionId: string;
  readonly pattern: AnswerPattern;
}) {
  const { keyQuestionId, pattern } = props;
  const { t } = useTranslation('marking');
  const patternText = usePatternText();
  return (
    <>
      <strong>{t('judgement', { keyQuestion: keyQuestionId })}</strong>{' '}
      <span className="marking-judgement__pattern">{patternText(pattern)}</span>
    </>
  );
}

export function useAnswerPattern(prompts: readonly { readonly id: string }[]): AnswerPattern {
  const [select] = useState(() =>
    steadily(({ kase, of }: { kase: Case; of: readonly { readonly id: string }[] }) =>
      answerPattern(of, kase),
    ),
  );
  return useCasePart((kase) => select({ kase, of: prompts }));
}

function ReasonBox(props: {
  readonly keyQuestionId: string;
  readonly reason: string;
  readonly label: string;
}) {
  const { keyQuestionId, reason, label } = props;
  const openCase = useOpenCase();
  const record = useCallback(
    (typed: string) => {
      const held = openCase.getCase().judgements[keyQuestionId]?.reason ?? '';
      if (typed !== held) openCase.record({ kind: 'reasoned', keyQuestionId, reason: typed });
    },
    [openCase, keyQuestionId],
  );
  const box = useTypedText<HTMLTextAreaElement>(reason, record);
  return (
    <Textarea
      {...box}
      id={reasonAnchor(keyQuestionId)}
      label={label}
      aria-describedby={`${judgementAnchor(keyQuestionId)}-asks`}
      rows={1}
      dense
    />
  );
}
