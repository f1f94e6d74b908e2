import { describe, expect, it } from 'vitest';
import {
  faultsIn,
  hmipFramework,
  readSyntheticFramework,
  syntheticWith,
} from '../../builders/frameworks.ts';

const overallBands = 'rules.overallBands.value';

describe('the rating rules of a framework', () => {
  it('are refused where the most points would mean the lowest rating', () => {
    const { value, provenance } = hmipFramework.rules.overallBands;
    const bandIds = value.map(({ bandId }) => bandId).toReversed();
    const reversed = value.map((band, b) => ({ ...band, bandId: bandIds[b] ?? '' }));
    const rules = { ...hmipFramework.rules, overallBands: { value: reversed, provenance } };

    expect(faultsIn({ ...hmipFramework, rules })).toEqual([
      [`${overallBands}[1].bandId`, 'bands-out-of-order'],
      [`${overallBands}[2].bandId`, 'bands-out-of-order'],
      [`${overallBands}[3].bandId`, 'bands-out-of-order'],
    ]);
  });

  it('are refused where two overall bands changed places', () => {
    const data = syntheticWith({
      [`${overallBands}[1].bandId`]: 'three',
      [`${overallBands}[2].bandId`]: 'four',
    });

    expect(faultsIn(data)).toEqual([[`${overallBands}[2].bandId`, 'bands-out-of-order']]);
  });

  it('may leave out a band over all', () => {
    const { value } = readSyntheticFramework().rules.overallBands;
    const [five, four, , two, one] = value;
    const data = syntheticWith({ [overallBands]: [five, { ...four, minPoints: 15 }, two, one] });

    expect(faultsIn(data)).toEqual([]);
  });

  it.each([
    [100, []],
    [101, [['rules.discretion.withinPercentagePoints', 'out-of-range']]],
  ])('let a panel consider a rating within %i percentage points: %j', (points, faults) => {
    const data = syntheticWith({ 'rules.discretion.withinPercentagePoints': points });

    expect(faultsIn(data)).toEqual(faults);
  });
});

describe('a whole-number field', () => {
  const age = 'detailSections[0].groups[1].fields[1]';

  it.each([
    [18, 18, []],
    [18, 17, [[`${age}.max`, 'out-of-range']]],
  ])('from %i to %i: %j', (min, max, faults) => {
    expect(faultsIn(syntheticWith({ [`${age}.min`]: min, [`${age}.max`]: max }))).toEqual(faults);
  });
});
