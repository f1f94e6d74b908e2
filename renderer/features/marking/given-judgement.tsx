import { useTranslation } from 'react-i18next';
import { judgementAnchor, reasonAnchor } from '../../../shared/cases/anchors.ts';
import { useCasePart } from '../../store/store-context.tsx';
import { AnswerRow } from '../../ui/answer-row.tsx';
import { JudgementLegend, type JudgementPanelProps, useAnswerPattern } from './judgement-panel.tsx';

/** The judgement of a key question in a signed-off case, as words. */
export function GivenJudgement({ keyQuestionId, prompts, words }: JudgementPanelProps) {
  const { t } = useTranslation('marking');
  const pattern = useAnswerPattern(prompts);
  const given = useCasePart((kase) => kase.judgements[keyQuestionId]);
  const anchor = judgementAnchor(keyQuestionId);
  return (
    <div className="marking-judgement">
      <AnswerRow
        id={anchor}
        name={anchor}
        answersBelow
        legend={<JudgementLegend keyQuestionId={keyQuestionId} pattern={pattern} />}
        options={words.judgements}
        value={given?.judgement ?? null}
        readOnly
        noAnswerText={words.notAnswered}
      >
        <p className="marking-words" id={reasonAnchor(keyQuestionId)}>
          {given === undefined || given.reason === '' ? t('noReason') : given.reason}
        </p>
      </AnswerRow>
    </div>
  );
}
