import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { FieldValues } from '../../../shared/frameworks/condition.ts';
import { everyField } from '../../../shared/frameworks/every-field.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { promptsOf } from '../../../shared/frameworks/prompts-of.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';

/** Any state a case can be in, answers left from before included. */
function anyFieldsOf(framework: Framework): fc.Arbitrary<FieldValues> {
  const values = everyField(framework).map(({ field }) => {
    if (!('options' in field)) return [field.id, fc.constantFrom('12', '7')] as const;
    const options = field.options.map(({ value }) => value);
    return [
      field.id,
      field.kind === 'choice' ? fc.constantFrom(...options) : fc.subarray(options),
    ] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as fc.Arbitrary<FieldValues>;
}

describe.each([
  ['hmip-pdu-2021', hmipFramework],
  ['a framework of another shape', readSyntheticFramework()],
])('in %s, whatever a case holds', (_, framework) => {
  const anyFields = anyFieldsOf(framework);

  it('every prompt is either shown or counted as hidden, once', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const { standards, hidden, isPromptInForce } = applicability(framework, fields);
        const shown = standards.flatMap(({ keyQuestions, promptGroups }) =>
          [...keyQuestions, ...promptGroups].flatMap(({ prompts }) => prompts.map(({ id }) => id)),
        );
        const all = framework.standards.flatMap(promptsOf).map(({ id }) => id);

        expect({
          inForce: all.filter(isPromptInForce),
          count: shown.length + hidden.reduce((sum, { promptCount }) => sum + promptCount, 0),
        }).toEqual({ inForce: shown, count: all.length });
      }),
    );
  });

  it('what does not apply has no say in what applies', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const before = applicability(framework, fields);
        const after = applicability(framework, before.fieldsInForce);

        expect([after.standards, after.detailSections, after.hidden]).toEqual([
          before.standards,
          before.detailSections,
          before.hidden,
        ]);
      }),
    );
  });

  it('the fields in force are those on the pages, in the framework’s order', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const { detailSections, standards, isFieldInForce } = applicability(framework, fields);
        const onPages = [
          ...detailSections.flatMap(({ groups }) => groups.flatMap((group) => group.fields)),
          ...standards.flatMap((standard) => standard.fields),
        ];

        expect(onPages).toEqual(
          everyField(framework).flatMap(({ field }) => (isFieldInForce(field.id) ? [field] : [])),
        );
      }),
    );
  });
});
