import './questions.scss';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assessorAnchor,
  exampleNarrativeAnchor,
  fieldAnchor,
  judgementAnchor,
  promptAnchor,
} from '../../shared/cases/anchors.ts';
import { answerPattern, oddPattern } from '../../shared/cases/answer-pattern.ts';
import type { Case } from '../../shared/cases/case.ts';
import { noAnswer, noJudgement } from '../../shared/cases/fold.ts';
import { standardsInPageOrder } from '../../shared/cases/questions.ts';
import {
  type ApplicablePrompt,
  type ApplicableStandard,
  applicability,
} from '../../shared/frameworks/applicability.ts';
import type { Field } from '../../shared/frameworks/framework.ts';
import { promptLetter } from '../../shared/frameworks/prompt-letter.ts';
import { practiceExamplesSectionId } from '../../shared/frameworks/section-ids.ts';
import { useCasePart, useOpenCase } from '../store/store-context.tsx';
import type { Action } from '../ui/action-link.tsx';
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';
import { questionAddress } from './section-address.ts';
import { useFieldValueText } from './use-field-value-text.ts';
import { usePatternText } from './use-pattern-text.ts';

/** Every answer in force, section by section, on one page: with links to change them, or as paper shows it. */
export function CaseAnswers({ changeable }: { changeable: boolean }) {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const inForce = useMemo(() => applicability(framework, kase.fields), [framework, kase.fields]);
  const rows = useRows(kase, changeable);
  return (
    <>
      {inForce.detailSections.map((section, index) => (
        <section key={section.id}>
          <h2 className="govuk-heading-m">{text(section.title)}</h2>
          <SummaryList
            dense
            wideKeys
            rows={[
              ...(index === 0 ? [rows.assessor(section.id)] : []),
              ...section.groups.flatMap((group) =>
                group.fields.map((field) => rows.field(section.id, field)),
              ),
            ]}
          />
        </section>
      ))}
      {standardsInPageOrder(inForce.standards).map((standard) => (
        <section key={standard.id}>
          <h2 className="govuk-heading-m">
            {standard.id} {text(standard.name)}
          </h2>
          {standard.keyQuestions.map((question) => (
            <div key={question.id}>
              <h3 className="govuk-heading-s">
                {question.id} {text(question.text)}
              </h3>
              <SummaryList
                dense
                wideKeys
                rows={[
                  ...question.prompts.map((prompt) => rows.prompt(standard.id, prompt)),
                  rows.judgement(standard, question),
                ]}
              />
            </div>
          ))}
          {standard.promptGroups.map((group) => (
            <div key={group.id}>
              <h3 className="govuk-heading-s">{text(group.heading)}</h3>
              <SummaryList
                dense
                wideKeys
                rows={group.prompts.map((prompt) => rows.prompt(standard.id, prompt))}
              />
            </div>
          ))}
          {standard.fields.length === 0 ? null : (
            <SummaryList
              dense
              wideKeys
              rows={standard.fields.map((field) => rows.field(standard.id, field))}
            />
          )}
        </section>
      ))}
      <section>
        <h2 className="govuk-heading-m">{t('section.practice-examples')}</h2>
        {kase.examples.length === 0 ? (
          <p className="govuk-body">{t('noExamples')}</p>
        ) : (
          <SummaryList dense rows={kase.examples.map((example) => rows.example(example))} />
        )}
      </section>
    </>
  );
}

/** What makes a row of each kind of question. */
function useRows(kase: Case, changeable: boolean) {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  const valueText = useFieldValueText();
  const patternText = usePatternText();
  const { framework } = useOpenCase();
  const change = (sectionId: string, anchor: string, what: string): readonly Action[] =>
    changeable
      ? [
          {
            text: t('change'),
            visuallyHiddenText: what,
            href: questionAddress(kase.id, sectionId, anchor),
          },
        ]
      : [];
  return {
    assessor: (sectionId: string): SummaryRow => ({
      id: 'row-assessor',
      key: t('assessor'),
      value: kase.assessor === '' ? t('notAnswered') : kase.assessor,
      actions: change(sectionId, assessorAnchor, t('assessor')),
    }),
    field: (sectionId: string, field: Field): SummaryRow => ({
      id: `row-${fieldAnchor(field.id)}`,
      key: text(field.label),
      value: valueText(field, kase.fields[field.id] ?? null),
      actions: change(sectionId, fieldAnchor(field.id), text(field.label)),
    }),
    prompt: (sectionId: string, prompt: ApplicablePrompt): SummaryRow => {
      const { answer, source, note } = kase.answers[prompt.id] ?? noAnswer;
      return {
        id: `row-${promptAnchor(prompt.id)}`,
        key: (
          <>
            <strong>{promptLetter(framework, prompt.id)}</strong> {text(prompt.text)}
          </>
        ),
        value: (
          <>
            {answer === null ? t('notAnswered') : t(`answer.${answer}`)}
            {source === null ? null : (
              <span className="questions-source">
                {t('evidenceFrom', { source: t(`evidence.${source}`) })}
              </span>
            )}
            {note === '' ? null : <p className="questions-note">{note}</p>}
          </>
        ),
        actions: change(sectionId, promptAnchor(prompt.id), text(prompt.text)),
      };
    },
    judgement: (
      { id: sectionId }: ApplicableStandard,
      question: ApplicableStandard['keyQuestions'][number],
    ): SummaryRow => {
      const { judgement, reason } = kase.judgements[question.id] ?? noJudgement;
      const pattern = answerPattern(question.prompts, kase);
      const odd = oddPattern(pattern, judgement);
      return {
        id: `row-${judgementAnchor(question.id)}`,
        key: <strong>{t('judgementOf', { id: question.id })}</strong>,
        value: (
          <>
            <strong>{judgement === null ? t('notJudged') : t(`judgement.${judgement}`)}</strong>
            <span className="questions-source">{patternText(pattern)}</span>
            {odd === null ? null : <p className="questions-note">{t(`odd.${odd}`)}</p>}
            {reason === '' ? null : <p className="questions-note">{reason}</p>}
          </>
        ),
        actions: change(
          sectionId,
          judgementAnchor(question.id),
          t('judgementOf', { id: question.id }),
        ),
      };
    },
    example: ({ id, quality, changedName, narrative }: Case['examples'][number]): SummaryRow => ({
      id: `row-${exampleNarrativeAnchor(id)}`,
      key: `${t(`exampleQuality.${quality}`)}: ${changedName}`,
      value: <p className="questions-note">{narrative}</p>,
      actions: change(practiceExamplesSectionId, exampleNarrativeAnchor(id), changedName),
    }),
  };
}
