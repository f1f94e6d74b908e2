import { type FieldValues, holds } from './condition.ts';
import type { Contradiction, Framework } from './framework.ts';

/** The contradictions in a case. Give it `fieldsInForce`: what does not apply contradicts nothing. */
export function contradictionsIn(
  framework: Framework,
  fieldsInForce: FieldValues,
): readonly Contradiction[] {
  return framework.contradictions.filter(({ when }) => holds(when, fieldsInForce));
}
