import { useTranslation } from 'react-i18next';
import { answerPattern, oddPattern } from '../../../../shared/cases/answer-pattern.ts';
import type { Case } from '../../../../shared/cases/case.ts';
import { noAnswer, noJudgement } from '../../../../shared/cases/fold.ts';
import { applicability } from '../../../../shared/frameworks/applicability.ts';
import type { Framework } from '../../../../shared/frameworks/framework.ts';
import type { Target } from '../../../../shared/moderation/review-entry.ts';
import { usePatternText } from '../../../questions/use-pattern-text.ts';
import { Mark } from '../../../ui/mark.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useValueText } from './use-value-text.ts';

export type TheirsProps = {
  readonly framework: Framework;
  /** Whose marking it is: the case, or the second marking of it. */
  readonly kase: Case;
  readonly target: Target;
  /** Said before the value: whose it is, and hidden where the column says it. */
  readonly whose: string;
};

/** What one marking says of a target, to be read and not changed. */
export function Theirs({ framework, kase, target, whose }: TheirsProps) {
  return target.kind === 'prompt' ? (
    <TheirAnswer kase={kase} promptId={target.id} whose={whose} />
  ) : (
    <TheirJudgement framework={framework} kase={kase} keyQuestionId={target.id} whose={whose} />
  );
}

function TheirAnswer(props: { kase: Case; promptId: string; whose: string }) {
  const { t: domain } = useTranslation('domain');
  const valueText = useValueText();
  const { answer, source, note } = props.kase.answers[props.promptId] ?? noAnswer;
  return (
    <div className="moderating-theirs">
      <p>
        <VisuallyHidden>{props.whose}: </VisuallyHidden>
        <strong>{valueText(answer)}</strong>
        {source === null ? null : (
          <span className="moderating-theirs__aside">
            {domain('evidenceFrom', { source: domain(`evidence.${source}`) })}
          </span>
        )}
      </p>
      {note === '' ? null : <p className="moderating-words">{note}</p>}
    </div>
  );
}

function TheirJudgement(props: {
  framework: Framework;
  kase: Case;
  keyQuestionId: string;
  whose: string;
}) {
  const { framework, kase, keyQuestionId } = props;
  const { t: domain } = useTranslation('domain');
  const patternText = usePatternText();
  const { judgement, reason } = kase.judgements[keyQuestionId] ?? noJudgement;
  const prompts = applicability(framework, kase.fields)
    .standards.flatMap(({ keyQuestions }) => keyQuestions)
    .find(({ id }) => id === keyQuestionId)?.prompts;
  const pattern = answerPattern(prompts ?? [], kase);
  const odd = oddPattern(pattern, judgement);
  return (
    <div className="moderating-theirs">
      <p>
        <VisuallyHidden>{props.whose}: </VisuallyHidden>
        <strong>
          {judgement === null ? domain('notJudged') : domain(`judgement.${judgement}`)}
        </strong>
        <span className="moderating-theirs__aside">{patternText(pattern)}</span>
      </p>
      {odd === null ? null : (
        <p className="moderating-odd">
          <Mark shape="alert" /> {domain(`odd.${odd}`)}
        </p>
      )}
      {reason === '' ? null : <p className="moderating-words">{reason}</p>}
    </div>
  );
}
