import type { Condition } from './condition.ts';
import { fieldsOf } from './condition.ts';
import { everyField, type PlacedField } from './every-field.ts';
import type { Framework } from './framework.ts';
import { type FrameworkFault, faultAt, type Path } from './framework-fault.ts';

/**
 * Names that lead nowhere: flags, fields, options and roles; and conditions that read a field
 * which is settled after them, so that what applies would depend on itself.
 */
export function checkConditions(framework: Framework): FrameworkFault[] {
  const placed = everyField(framework);
  const fields = new Map(placed.map((one, index) => [one.field.id, { ...one, index }]));
  const detailFieldCount = placed.filter((one) => one.standardId === null).length;
  const check = (condition: Condition, path: Path, settledBefore: number) =>
    checkCondition(condition, path, settledBefore, fields);

  return [
    ...placed.flatMap(({ field, path }, index) => [
      ...(field.appliesWhen ? check(field.appliesWhen, [...path, 'appliesWhen'], index) : []),
      ...checkExclusiveOptions({ field, path }),
    ]),
    ...framework.flags.flatMap((flag, f) => {
      if (!flag.appliesWhen) return [];
      return [
        ...check(flag.appliesWhen, ['flags', f, 'appliesWhen'], detailFieldCount),
        ...(flag.hiddenBecause
          ? []
          : [
              faultAt(
                ['flags', f, 'hiddenBecause'],
                'reason-missing',
                'A flag that can hide prompts says why. Add the end of the sentence “These prompts are not shown: …”',
              ),
            ]),
      ];
    }),
    ...framework.contradictions.flatMap((contradiction, c) => [
      ...check(contradiction.when, ['contradictions', c, 'when'], placed.length),
      ...(fieldsOf(contradiction.when).includes(contradiction.field)
        ? []
        : [
            faultAt(
              ['contradictions', c, 'field'],
              'field-not-in-condition',
              `“${contradiction.field}” is not one of the fields that the contradiction reads`,
            ),
          ]),
    ]),
    ...Object.entries(framework.roles).flatMap(([role, fieldId]) =>
      checkRole(['roles', role], fieldId, fields.get(fieldId)),
    ),
    ...checkRolesDiffer(framework),
    ...checkFlagsUsed(framework),
  ];
}

type FieldsById = ReadonlyMap<string, PlacedField & { readonly index: number }>;

function checkCondition(
  condition: Condition,
  path: Path,
  settledBefore: number,
  fields: FieldsById,
): FrameworkFault[] {
  if ('all' in condition) {
    return condition.all.flatMap((one, index) =>
      checkCondition(one, [...path, 'all', index], settledBefore, fields),
    );
  }
  if ('any' in condition) {
    return condition.any.flatMap((one, index) =>
      checkCondition(one, [...path, 'any', index], settledBefore, fields),
    );
  }
  if ('not' in condition) {
    return checkCondition(condition.not, [...path, 'not'], settledBefore, fields);
  }
  const found = fields.get(condition.field);
  if (!found) {
    return [
      faultAt(
        [...path, 'field'],
        'unknown-field',
        `There is no field with the id “${condition.field}”`,
      ),
    ];
  }
  const { field, index } = found;
  if (!('options' in field)) {
    return [
      faultAt(
        [...path, 'field'],
        'field-not-a-choice',
        `“${field.id}” has no options, so a condition cannot read it`,
      ),
    ];
  }
  const values = new Set(field.options.map((option) => option.value));
  return [
    ...(index < settledBefore
      ? []
      : [
          faultAt(
            [...path, 'field'],
            'field-not-settled-yet',
            `“${field.id}” is asked later. A condition reads fields that stand before it, and a flag reads fields of the detail sections`,
          ),
        ]),
    ...condition.in.flatMap((value, i) =>
      values.has(value)
        ? []
        : [
            faultAt(
              [...path, 'in', i],
              'unknown-option',
              `“${value}” is not an option of the field “${field.id}”`,
            ),
          ],
    ),
  ];
}

function checkRole(path: Path, fieldId: string, found: PlacedField | undefined): FrameworkFault[] {
  if (!found) {
    return [faultAt(path, 'unknown-field', `There is no field with the id “${fieldId}”`)];
  }
  const { field, standardId } = found;
  if (field.kind !== 'choice' || standardId !== null) {
    return [
      faultAt(
        path,
        'field-not-a-choice',
        `“${fieldId}” is shown in every list, so it must be a choice field of a detail section`,
      ),
    ];
  }
  if (field.required && field.appliesWhen === undefined) return [];
  return [
    faultAt(
      path,
      'field-not-always-asked',
      `“${fieldId}” is shown in every list, so it must be required and without appliesWhen`,
    ),
  ];
}

function checkRolesDiffer({ roles }: Framework): FrameworkFault[] {
  if (roles.cohort !== roles.riskOfSeriousHarm) return [];
  return [
    faultAt(
      ['roles', 'riskOfSeriousHarm'],
      'field-in-two-roles',
      `“${roles.cohort}” is the cohort already. Name another field`,
    ),
  ];
}

function checkExclusiveOptions({
  field,
  path,
}: Pick<PlacedField, 'field' | 'path'>): FrameworkFault[] {
  if (!('options' in field)) return [];
  const exclusive = field.options.flatMap((option, o) => (option.exclusive ? [o] : []));
  const misplaced = field.kind === 'choices' ? exclusive.slice(1) : exclusive;
  return misplaced.map((o) =>
    faultAt(
      [...path, 'options', o, 'exclusive'],
      'exclusive-option-misplaced',
      field.kind === 'choices'
        ? 'Only one option of a set of checkboxes can clear the others'
        : 'Only an option of a set of checkboxes can clear the others',
    ),
  );
}

function checkFlagsUsed(framework: Framework): FrameworkFault[] {
  const known = new Set(framework.flags.map((flag) => flag.id));
  const check = (flags: readonly string[], path: Path) =>
    flags.flatMap((id, f) => {
      const place = [...path, 'flags', f];
      if (!known.has(id)) {
        return [faultAt(place, 'unknown-flag', `There is no flag with the id “${id}”`)];
      }
      if (flags.indexOf(id) === f) return [];
      return [faultAt(place, 'duplicate-flag', `The flag “${id}” is given twice. Remove one`)];
    });
  return framework.standards.flatMap((standard, s) => [
    ...check(standard.flags, ['standards', s]),
    ...standard.keyQuestions.flatMap((keyQuestion, k) =>
      keyQuestion.prompts.flatMap((prompt, p) =>
        check(prompt.flags, ['standards', s, 'keyQuestions', k, 'prompts', p]),
      ),
    ),
    ...standard.promptGroups.flatMap((group, g) =>
      group.prompts.flatMap((prompt, p) =>
        check(prompt.flags, ['standards', s, 'promptGroups', g, 'prompts', p]),
      ),
    ),
  ]);
}
