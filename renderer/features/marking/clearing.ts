import type { Case } from '../../../shared/cases/case.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import type { Stop } from './stops.ts';

/** The entry that takes the answer or judgement of a stop away; null where there is none. Its words stay. */
export function clearing(kase: Case, stop: Stop): Happening | null {
  switch (stop.kind) {
    case 'prompt': {
      const { promptId } = stop;
      const answer = kase.answers[promptId]?.answer ?? null;
      return answer === null ? null : { kind: 'answered', promptId, answer: null };
    }
    case 'judgement': {
      const { keyQuestionId } = stop;
      const judgement = kase.judgements[keyQuestionId]?.judgement ?? null;
      return judgement === null ? null : { kind: 'judged', keyQuestionId, judgement: null };
    }
    case 'field': {
      const { id: fieldId } = stop.field;
      const value = kase.fields[fieldId] ?? null;
      return value === null ? null : { kind: 'field-set', fieldId, value: null };
    }
  }
}
