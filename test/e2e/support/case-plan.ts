import type { Answer, EvidenceSource, Judgement } from '../../../shared/cases/entry.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { FieldValue, FieldValues } from '../../../shared/frameworks/condition.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';

/** Everything that one inspector records in one case, made before any of it is typed. */
export type CasePlan = {
  readonly framework: Framework;
  readonly assessor: string;
  /** What the sample brought, by field. */
  readonly facts: FieldValues;
  /** What is answered on the details pages and beside 2.6, by field. */
  readonly fields: FieldValues;
  readonly standards: readonly PlannedStandard[];
  readonly example: { readonly changedName: string; readonly narrative: string };
};

export type PlannedStandard = {
  readonly id: string;
  readonly name: string;
  readonly stops: readonly PlannedStop[];
};

export type PlannedStop =
  | {
      readonly kind: 'prompt';
      /** Its letter on the page. Hidden prompts keep theirs. */
      readonly letter: string;
      readonly text: string;
      readonly answer: Answer;
      readonly source: EvidenceSource | null;
      readonly note: string;
    }
  | {
      readonly kind: 'judgement';
      readonly id: string;
      readonly judgement: Judgement;
      readonly reason: string;
      /** How often each answer stands under it. */
      readonly pattern: readonly [yes: number, no: number, notApplicable: number];
    }
  | { readonly kind: 'field'; readonly id: string; readonly value: FieldValue };

/**
 * A different answer, source and note wherever that can be, so that no two that were swapped would read the same.
 * Every third prompt has a note of its own; every judgement that needs a reason has one.
 */
export function planCase({
  framework,
  assessor,
  facts,
  fields,
  example,
}: Omit<CasePlan, 'standards'>): CasePlan {
  const { standards } = applicability(framework, { ...facts, ...fields });
  let count = 0;
  let judgements = 0;
  const letters = letterByPromptId(framework);
  const planPrompt = (prompt: {
    id: string;
    text: { en: string };
    allowsNotApplicable: boolean;
  }) => {
    count += 1;
    const answers: readonly Answer[] = prompt.allowsNotApplicable
      ? ['not-applicable', 'no', 'yes', 'yes']
      : ['yes', 'no', 'yes'];
    return {
      kind: 'prompt',
      letter: letters.get(prompt.id) ?? '',
      text: prompt.text.en,
      answer: at(answers, count),
      source: at(['case-record', 'interview', 'both', null] as const, count),
      note: count % 3 === 0 ? `Note ${count}: seen, <b>& heard</b>` : '',
    } satisfies PlannedStop;
  };
  return {
    framework,
    assessor,
    facts,
    fields,
    example,
    standards: standards.map((standard) => ({
      id: standard.id,
      name: standard.name.en,
      stops: [
        ...standard.keyQuestions.flatMap((question): PlannedStop[] => {
          const prompts = question.prompts.map(planPrompt);
          judgements += 1;
          const times = (answer: Answer) => prompts.filter((one) => one.answer === answer).length;
          const judgement = at(
            ['sufficient', 'insufficient', 'unable-to-judge'] as const,
            judgements,
          );
          return [
            ...prompts,
            {
              kind: 'judgement',
              id: question.id,
              judgement,
              reason:
                judgement === 'unable-to-judge' || judgements % 2 === 0
                  ? `Reason ${judgements}: on balance`
                  : '',
              pattern: [times('yes'), times('no'), times('not-applicable')],
            },
          ];
        }),
        ...standard.promptGroups.flatMap((group) => group.prompts.map(planPrompt)),
        ...standard.fields.map(
          ({ id }): PlannedStop => ({ kind: 'field', id, value: fields[id] ?? null }),
        ),
      ],
    })),
  };
}

/** How many prompts the plan answers. */
export function promptCount(plan: CasePlan): number {
  return plan.standards.flatMap(({ stops }) => stops).filter(({ kind }) => kind === 'prompt')
    .length;
}

function letterByPromptId({ standards }: Framework): ReadonlyMap<string, string> {
  const lists = standards.flatMap(({ keyQuestions, promptGroups }) => [
    ...keyQuestions,
    ...promptGroups,
  ]);
  return new Map(
    lists.flatMap(({ prompts }) =>
      prompts.map(({ id }, index): [string, string] => [id, at([...'abcdefghij'], index)]),
    ),
  );
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
