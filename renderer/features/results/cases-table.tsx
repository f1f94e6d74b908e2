import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import { optionLabel } from '../../../shared/frameworks/option-label.ts';
import type { FinalJudgement } from '../../../shared/moderation/final-judgements.ts';
import { targetKey } from '../../../shared/moderation/review.ts';
import { countableQuestions } from '../../../shared/results/countable-questions.ts';
import type { MarkedCase } from '../../../shared/results/marked-case.ts';
import { useResults } from '../../results/results-context.tsx';
import { Table } from '../../ui/table.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { CaseLink } from './case-link.tsx';
import { FinalCell } from './final-cell.tsx';
import type { Asked } from './place-in-case.ts';
import { ShowMore } from './show-more.tsx';

/** As many rows at once as a screen draws without a wait. */
const atOnce = 200;

/** The cases behind a figure that came to the same, each a link to the very answer. */
export function CasesTable(props: { heading: string; cases: readonly MarkedCase[]; asked: Asked }) {
  const { heading, cases, asked } = props;
  const { t } = useTranslation('results', { keyPrefix: 'behind' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const { framework } = useResults();
  const { cohort, riskOfSeriousHarm } = framework.roles;
  const [shown, setShown] = useState(atOnce);
  const finalOf = useFinalOf(asked);
  const label = (fieldId: string, one: MarkedCase) => {
    const found = optionLabel(framework, fieldId, one.facts[fieldId] ?? null);
    return found === undefined ? '–' : text(found);
  };
  if (cases.length === 0) {
    return (
      <p className="govuk-body results-no-cases">
        <strong>{heading}</strong>
      </p>
    );
  }
  return (
    <>
      <Table
        caption={heading}
        captionSize="s"
        dense
        columns={[
          {
            id: 'case',
            header: t('case'),
            isRowHeader: true,
            className: 'results-behind__case',
            cell: ({ kase }: MarkedCase) => <CaseLink kase={kase} asked={asked} />,
          },
          {
            id: 'cohort',
            header: domain('cohort'),
            className: 'results-behind__fact',
            cell: (one: MarkedCase) => label(cohort, one),
          },
          {
            id: 'rosh',
            header: domain('rosh'),
            className: 'results-behind__fact',
            cell: (one: MarkedCase) => label(riskOfSeriousHarm, one),
          },
          {
            id: 'assessor',
            header: domain('assessor'),
            className: 'results-behind__fact',
            cell: ({ kase }: MarkedCase) => kase.assessor || '–',
          },
          ...('questionId' in asked
            ? [
                {
                  id: 'note',
                  header: t('note'),
                  cell: (one: MarkedCase) => writtenAt(one, asked.questionId),
                },
              ]
            : []),
          ...(cases.some(({ kase }) => finalOf(kase) !== undefined)
            ? [
                {
                  id: 'moderation',
                  header: t('moderation'),
                  cell: ({ kase }: MarkedCase) => {
                    const final = finalOf(kase);
                    return final === undefined ? '–' : <FinalCell kase={kase} final={final} />;
                  },
                },
              ]
            : []),
        ]}
        rows={cases.slice(0, shown)}
        rowKey={({ kase }) => kase.id}
      />
      <ShowMore shown={shown} count={cases.length} onMore={() => setShown(shown + atOnce)} />
    </>
  );
}

/** What moderation made of the question asked, case by case. */
function useFinalOf(asked: Asked): (kase: Case) => FinalJudgement | undefined {
  const { framework, results } = useResults();
  if (!('questionId' in asked)) return () => undefined;
  const question = countableQuestions(framework).find(({ id }) => id === asked.questionId);
  if (question === undefined) return () => undefined;
  const key = targetKey(question);
  return ({ id }) => results.moderation.byCase.get(id)?.finals[key];
}

/** The note of a prompt, or the reason given for a judgement. */
function writtenAt({ kase }: MarkedCase, questionId: string): string {
  return kase.answers[questionId]?.note || kase.judgements[questionId]?.reason || '–';
}
