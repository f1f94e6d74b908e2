import { fieldsOf } from '../../../shared/frameworks/condition.ts';
import type { Field, Framework } from '../../../shared/frameworks/framework.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';

/** The fields that say what kind of case it is: those every list shows, then those that decide what is asked. */
export function decidingFacts(framework: Framework): readonly Field[] {
  const ids = new Set([
    framework.roles.cohort,
    framework.roles.riskOfSeriousHarm,
    ...framework.flags.flatMap(({ appliesWhen }) =>
      appliesWhen === undefined ? [] : fieldsOf(appliesWhen),
    ),
  ]);
  return [...ids].flatMap((id) => fieldById(framework, id) ?? []);
}
