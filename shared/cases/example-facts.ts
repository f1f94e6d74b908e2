import { applicability } from '../frameworks/applicability.ts';
import { type FieldValue, type FieldValues, fieldsOf, holds } from '../frameworks/condition.ts';
import { contradictionsIn } from '../frameworks/contradictions.ts';
import { everyField } from '../frameworks/every-field.ts';
import type { Field, Flag, Framework } from '../frameworks/framework.ts';
import { findFieldFault } from './field-fault.ts';

/** A number that is always the same for the same words: what stands in for chance in the example. */
export type Pick = (about: string) => number;

export function createPick(seed: string): Pick {
  return (about) => {
    // FNV-1a, 32 bits: spread enough to look unplanned.
    let hash = 0x811c9dc5;
    for (const character of `${seed} ${about}`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  };
}

/** What decides which prompts an example case is asked. */
export type ExampleTraits = {
  /** Places in the framework's options, counted round. */
  readonly cohort: number;
  readonly riskOfSeriousHarm: number;
  /** Places among the flags that depend on a fact other than the cohort: those whose prompts are hidden. */
  readonly hiddenFlags: readonly number[];
};

/** The facts that a sample file would bring. */
export function exampleFacts(framework: Framework, traits: ExampleTraits, pick: Pick): FieldValues {
  const { cohort, riskOfSeriousHarm } = framework.roles;
  const fields: Record<string, FieldValue> = {};
  const facts = everyField(framework)
    .map(({ field }) => field)
    .filter((field) => field.id === cohort || field.id === riskOfSeriousHarm || isImported(field));
  const round = (field: Field, place: number): void => {
    const values = valuesOf(field);
    fields[field.id] = values[place % values.length] ?? null;
  };
  for (const field of facts) {
    if (field.id === cohort) round(field, traits.cohort);
    if (field.id === riskOfSeriousHarm) round(field, traits.riskOfSeriousHarm);
  }
  const flags = factFlags(framework);
  for (const field of facts) {
    if (fields[field.id] !== undefined) continue;
    const deciding = flags.findIndex(({ appliesWhen }) => readsField(appliesWhen, field.id));
    const wanted = !traits.hiddenFlags.includes(deciding);
    const values = rotate(valuesOf(field), pick(field.id)).filter((value) =>
      isConsistent(framework, { ...fields, [field.id]: value }),
    );
    const suiting = values.find((value) =>
      appliesWith(flags[deciding], { ...fields, [field.id]: value }, wanted),
    );
    const value = suiting ?? values[0];
    if (value !== undefined) fields[field.id] = value;
  }
  return fields;
}

/** A value for the next field that a case still lacks; null when it lacks none. */
export function nextExampleField(
  framework: Framework,
  fields: FieldValues,
  pick: Pick,
): { readonly fieldId: string; readonly value: FieldValue } | null {
  const { isFieldInForce } = applicability(framework, fields);
  for (const { field } of everyField(framework)) {
    if (!isFieldInForce(field.id)) continue;
    if (findFieldFault(field, fields[field.id]) !== 'value-missing') continue;
    const value = rotate(valuesOf(field), pick(field.id)).find((one) =>
      isConsistent(framework, { ...fields, [field.id]: one }),
    );
    if (value === undefined) throw new Error('every value contradicts another field');
    return { fieldId: field.id, value };
  }
  return null;
}

function isImported(field: Field): boolean {
  return field.importHeadings !== undefined && field.appliesWhen === undefined;
}

function factFlags({ flags, roles }: Framework): readonly Flag[] {
  return flags.filter(
    ({ appliesWhen }) => appliesWhen !== undefined && !readsField(appliesWhen, roles.cohort),
  );
}

function readsField(condition: Flag['appliesWhen'], fieldId: string): boolean {
  return condition !== undefined && fieldsOf(condition).includes(fieldId);
}

function appliesWith(flag: Flag | undefined, fields: FieldValues, wanted: boolean): boolean {
  return flag?.appliesWhen === undefined || holds(flag.appliesWhen, fields) === wanted;
}

function isConsistent(framework: Framework, fields: FieldValues): boolean {
  const { fieldsInForce } = applicability(framework, fields);
  return contradictionsIn(framework, fieldsInForce).length === 0;
}

function valuesOf(field: Field): readonly FieldValue[] {
  switch (field.kind) {
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'choices': {
      const several = field.options.filter(({ exclusive }) => exclusive !== true);
      return several.map(({ value }, index) => {
        const other = several[(index + 2) % several.length]?.value ?? value;
        return other === value ? [value] : [value, other];
      });
    }
    case 'text':
      return ['Nothing to add'.slice(0, field.maxLength)];
    case 'whole-number':
      return [28, 34, 41, 47, 53, 60].map((number) =>
        String(Math.min(Math.max(number, field.min), field.max)),
      );
  }
}

function rotate<One>(list: readonly One[], by: number): readonly One[] {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}
