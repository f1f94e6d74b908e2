import type { Case } from '../../shared/cases/case.ts';
import type { Happening } from '../../shared/cases/entry.ts';
import { noAnswer, noJudgement } from '../../shared/cases/fold.ts';
import { toCanonicalJson } from '../../shared/kernel/canonical-json.ts';

/** Whether a happening would leave the case other than it stands. A history of empty entries tells nothing. */
export function changesCase(kase: Case, happening: Happening): boolean {
  switch (happening.kind) {
    case 'assigned':
      return happening.assessor !== kase.assessor;
    case 'field-set':
      return !same(happening.value, kase.fields[happening.fieldId] ?? null);
    case 'answered':
      return happening.answer !== answerOf(kase, happening.promptId).answer;
    case 'noted':
      return happening.note !== answerOf(kase, happening.promptId).note;
    case 'sourced':
      return happening.source !== answerOf(kase, happening.promptId).source;
    case 'judged':
      return happening.judgement !== judgementOf(kase, happening.keyQuestionId).judgement;
    case 'reasoned':
      return happening.reason !== judgementOf(kase, happening.keyQuestionId).reason;
    case 'example-written':
      return !kase.examples.some((example) => same(example, happening.example));
    case 'example-removed':
      return kase.examples.some(({ id }) => id === happening.exampleId);
    case 'opened':
    case 'undone':
    case 'redone':
    case 'signed-off':
    case 'reopened':
      return true;
  }
}

function answerOf(kase: Case, promptId: string) {
  return kase.answers[promptId] ?? noAnswer;
}

function judgementOf(kase: Case, keyQuestionId: string) {
  return kase.judgements[keyQuestionId] ?? noJudgement;
}

function same(one: unknown, other: unknown): boolean {
  return toCanonicalJson(one) === toCanonicalJson(other);
}
