import { describe, expect, it } from 'vitest';
import { faultsIn, syntheticWith } from '../../builders/frameworks.ts';

const fields = 'detailSections[0].groups[0].fields';

describe('the ids of a framework', () => {
  it.each([
    ['flags[3].id', 'NEEDS', 'duplicate-id'],
    ['standards[1].keyQuestions[0].prompts[0].id', 'a1.1', 'duplicate-id'],
    ['detailSections[0].groups[0].fields[1].options[1].value', 'ROUTINE', 'duplicate-id'],
    ['detailSections[1].id', 'Check', 'reserved-id'],
  ])('that differ in capitals alone are one id: %s is %s', (place, id, problem) => {
    expect(faultsIn(syntheticWith({ [place]: id }))).toContainEqual([place, problem]);
  });

  it.each([
    [80, []],
    [81, [['unitStandards[0].id', 'out-of-range']]],
  ])('of %i characters: %j', (length, faults) => {
    expect(faultsIn(syntheticWith({ 'unitStandards[0].id': 'U'.repeat(length) }))).toEqual(faults);
  });
});

describe('the column headings of a framework', () => {
  it.each([
    ['of the case reference', `${fields}[0].importHeadings[1]`, 'Reference'],
    ['of the case reference, spelled otherwise', `${fields}[0].importHeadings[0]`, 'CASE_REF:'],
    ['of the assessor', `${fields}[1].importHeadings[0]`, 'Assessor'],
  ])('are refused where they take that %s', (_, place, heading) => {
    expect(faultsIn(syntheticWith({ [place]: heading }))).toEqual([[place, 'duplicate-spelling']]);
  });

  it.each([
    ['the product', `${fields}[1].label.en`, 'Case reference'],
    ['the product, in Welsh', `${fields}[1].label.cy`, 'Inspector'],
    ['another field', `${fields}[1].label.en`, 'Llwybr'],
    ['nobody', `${fields}[1].label.en`, '–'],
  ])('are labels too, refused where they are those of %s', (_, place, label) => {
    expect(faultsIn(syntheticWith({ [place]: label }))).toEqual([[place, 'duplicate-spelling']]);
  });

  it('are labels in a field that stands in every list without a heading of its own', () => {
    const data = syntheticWith({
      [`${fields}[1].importHeadings`]: undefined,
      [`${fields}[1].label.en`]: 'Ref',
    });

    expect(faultsIn(data)).toEqual([[`${fields}[1].label.en`, 'duplicate-spelling']]);
  });

  it('do not matter to a field that no sample carries', () => {
    expect(faultsIn(syntheticWith({ [`${fields}[3].label.en`]: 'Reference' }))).toEqual([]);
  });
});

describe('the fields that stand in every list', () => {
  const role = 'roles.riskOfSeriousHarm';

  it('are two', () => {
    expect(faultsIn(syntheticWith({ [role]: 'route' }))).toEqual([[role, 'field-in-two-roles']]);
  });

  it('are asked in every case', () => {
    const condition = { field: 'route', in: ['order'] };

    expect(faultsIn(syntheticWith({ [`${fields}[1].appliesWhen`]: condition }))).toEqual([
      [role, 'field-not-always-asked'],
    ]);
  });

  it('are in the way of sign-off', () => {
    expect(faultsIn(syntheticWith({ [`${fields}[1].required`]: false }))).toEqual([
      [role, 'field-not-always-asked'],
    ]);
  });

  it('are not blamed for a “required” that cannot be read', () => {
    expect(faultsIn(syntheticWith({ [`${fields}[1].required`]: 'yes' }))).toEqual([
      [`${fields}[1].required`, 'wrong-type'],
    ]);
  });
});

describe('a flag given twice', () => {
  it.each(['standards[4].flags', 'standards[2].keyQuestions[1].prompts[1].flags'])(
    'is refused: %s',
    (place) => {
      expect(faultsIn(syntheticWith({ [place]: ['optional', 'remand', 'optional'] }))).toEqual([
        [`${place}[2]`, 'duplicate-flag'],
      ]);
    },
  );
});
