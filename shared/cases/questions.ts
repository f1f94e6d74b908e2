import { type Applicability, applicability } from '../frameworks/applicability.ts';
import { fieldsOf } from '../frameworks/condition.ts';
import { contradictionsIn } from '../frameworks/contradictions.ts';
import type { Contradiction, Field, Framework } from '../frameworks/framework.ts';
import { practiceExamplesSectionId } from '../frameworks/section-ids.ts';
import {
  exampleNameAnchor,
  exampleNarrativeAnchor,
  fieldAnchor,
  judgementAnchor,
  noteAnchor,
  promptAnchor,
  reasonAnchor,
} from './anchors.ts';
import type { Case } from './case.ts';
import type { PracticeExample } from './entry.ts';
import { findFieldFault, isBlank } from './field-fault.ts';

/** One thing a case asks, with its places in the page and what it still lacks. */
export type Question = {
  readonly sectionId: string;
  readonly kind: 'field' | 'prompt' | 'key-question' | 'example';
  readonly id: string;
  /** Its controls from top to bottom. */
  readonly anchors: readonly string[];
  /** Stands in the way of sign-off until it is answered. */
  readonly required: boolean;
  /** Whether anything has been put down here. */
  readonly begun: boolean;
  readonly lacks: readonly Lack[];
};

/** What a question lacks. `id` is that of the field, prompt, key question, example or contradiction. */
type Lack = { readonly kind: LackKind; readonly anchor: string; readonly id: string };

export type LackKind =
  | 'field'
  | 'field-not-allowed'
  | 'answer'
  | 'answer-not-allowed'
  | 'judgement'
  | 'unable-reason'
  | 'contradiction'
  | 'example-name'
  | 'example-narrative';

/** Everything that a case asks, in the order of its pages: details, standards (rated first), practice examples. */
export function questionsOf(
  framework: Framework,
  kase: Case,
  inForce: Applicability = applicability(framework, kase.fields),
): readonly Question[] {
  const contradictions = contradictionsByFieldId(framework, inForce);
  const field = (sectionId: string) => (one: Field) =>
    fieldQuestion(sectionId, one, kase, contradictions.get(one.id) ?? []);
  return [
    ...inForce.detailSections.flatMap(({ id, groups }) =>
      groups.flatMap(({ fields }) => fields.map(field(id))),
    ),
    ...standardsInPageOrder(inForce.standards).flatMap((standard) => [
      ...standard.keyQuestions.flatMap(({ id, prompts }) => [
        ...prompts.map((prompt) => promptQuestion(standard.id, prompt, kase)),
        keyQuestion(standard.id, id, kase),
      ]),
      ...standard.promptGroups.flatMap(({ prompts }) =>
        prompts.map((prompt) => promptQuestion(standard.id, prompt, kase)),
      ),
      ...standard.fields.map(field(standard.id)),
    ]),
    ...kase.examples.map(exampleQuestion),
  ];
}

/** Rated standards first, then those that are never rated, each in the framework's order. */
export function standardsInPageOrder<One extends { readonly rated: boolean }>(
  standards: readonly One[],
): readonly One[] {
  return [...standards.filter(({ rated }) => rated), ...standards.filter(({ rated }) => !rated)];
}

function fieldQuestion(
  sectionId: string,
  field: Field,
  kase: Case,
  contradictions: readonly Contradiction[],
): Question {
  const anchor = fieldAnchor(field.id);
  const value = kase.fields[field.id];
  const fault = findFieldFault(field, value);
  const lacks: Lack[] = contradictions.map(({ id }) => ({ kind: 'contradiction', anchor, id }));
  if (fault !== null) {
    const kind = fault === 'value-missing' ? 'field' : 'field-not-allowed';
    lacks.unshift({ kind, anchor, id: field.id });
  }
  return {
    sectionId,
    kind: 'field',
    id: field.id,
    anchors: [anchor],
    required: field.required,
    begun: !isBlank(value),
    lacks,
  };
}

function promptQuestion(
  sectionId: string,
  { id, allowsNotApplicable }: { readonly id: string; readonly allowsNotApplicable: boolean },
  kase: Case,
): Question {
  const anchor = promptAnchor(id);
  const given = kase.answers[id];
  const answer = given?.answer ?? null;
  const lacks: Lack[] = [];
  if (answer === null) lacks.push({ kind: 'answer', anchor, id });
  // The facts of the case can change after the answer was given.
  if (answer === 'not-applicable' && !allowsNotApplicable) {
    lacks.push({ kind: 'answer-not-allowed', anchor, id });
  }
  return {
    sectionId,
    kind: 'prompt',
    id,
    anchors: [anchor, noteAnchor(id)],
    required: true,
    begun: answer !== null || (given?.source ?? null) !== null || (given?.note ?? '') !== '',
    lacks,
  };
}

function keyQuestion(sectionId: string, id: string, kase: Case): Question {
  const { judgement = null, reason = '' } = kase.judgements[id] ?? {};
  const lacks: Lack[] = [];
  if (judgement === null) lacks.push({ kind: 'judgement', anchor: judgementAnchor(id), id });
  if (judgement === 'unable-to-judge' && reason.trim() === '') {
    lacks.push({ kind: 'unable-reason', anchor: reasonAnchor(id), id });
  }
  return {
    sectionId,
    kind: 'key-question',
    id,
    anchors: [judgementAnchor(id), reasonAnchor(id)],
    required: true,
    begun: judgement !== null || reason !== '',
    lacks,
  };
}

function exampleQuestion({ id, changedName, narrative }: PracticeExample): Question {
  const lacks: Lack[] = [];
  if (changedName.trim() === '') {
    lacks.push({ kind: 'example-name', anchor: exampleNameAnchor(id), id });
  }
  if (narrative.trim() === '') {
    lacks.push({ kind: 'example-narrative', anchor: exampleNarrativeAnchor(id), id });
  }
  return {
    sectionId: practiceExamplesSectionId,
    kind: 'example',
    id,
    anchors: [exampleNameAnchor(id), exampleNarrativeAnchor(id)],
    required: true,
    begun: true,
    lacks,
  };
}

/** Contradictions that hold, by the field that shows them: their own, or one they read where that is not asked. */
function contradictionsByFieldId(
  framework: Framework,
  inForce: Applicability,
): ReadonlyMap<string, readonly Contradiction[]> {
  const byFieldId = new Map<string, Contradiction[]>();
  for (const contradiction of contradictionsIn(framework, inForce.fieldsInForce)) {
    const shownAt = [contradiction.field, ...fieldsOf(contradiction.when)].find((id) =>
      inForce.isFieldInForce(id),
    );
    if (shownAt === undefined) continue;
    byFieldId.set(shownAt, [...(byFieldId.get(shownAt) ?? []), contradiction]);
  }
  return byFieldId;
}
