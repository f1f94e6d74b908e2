import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementTable } from '../../../../shared/results/agreement/agreement-table.ts';
import {
  cohenKappa,
  cohenKappaStandardError,
} from '../../../../shared/results/agreement/cohen-kappa.ts';
import { gwetAc1, gwetAc1StandardError } from '../../../../shared/results/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../../../shared/results/agreement/krippendorff-alpha.ts';
import { ratioToNumber } from '../../../../shared/results/agreement/ratio.ts';

const value = (ratio: { readonly over: number; readonly under: number } | null) =>
  ratio === null ? null : ratioToNumber(ratio);

/** Two lists of categories, one letter for each thing, as a table. */
function tableOf(one: string, other: string): AgreementTable {
  const letters = [...new Set(one + other)].sort();
  return letters.map((row) =>
    letters.map(
      (column) => [...one].filter((letter, at) => letter === row && other[at] === column).length,
    ),
  );
}

// K. L. Gwet, documentation of the R package irrCAC 1.0, "Calculating chance-corrected agreement coefficients",
// data set cont3x3abstractors, from his "Handbook of inter-rater reliability", fourth edition, 2014.
const abstractors: AgreementTable = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
];

const tables = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.nat(30), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);
const transpose = (table: AgreementTable): AgreementTable =>
  table.map((row, index) => row.map((_, other) => table[other]?.[index] ?? 0));
const renamed = (table: AgreementTable): AgreementTable =>
  table.toReversed().map((row) => row.toReversed());
const all = (table: AgreementTable) => [
  cohenKappa(table),
  cohenKappaStandardError(table)?.toFixed(9),
  gwetAc1(table),
  gwetAc1StandardError(table)?.toFixed(9),
  krippendorffAlpha(table),
];

describe("Cohen's kappa", () => {
  it('is .49 for the diagnoses of two psychologists (Cohen 1960, table 1: 200 patients)', () => {
    const kappa = cohenKappa([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);

    expect(value(kappa)).toBeCloseTo(0.492, 3);
  });

  it('is .68 for the diagnoses of 100 subjects (Fleiss, "Statistical methods for rates and proportions", 1981, p. 213)', () => {
    const kappa = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);

    expect(value(kappa)).toBeCloseTo(0.68, 2);
  });

  it('has the standard error of Fleiss, Cohen and Everitt (SAS/STAT, PROC FREQ, "Agreement study": 0.3449 and 0.0724)', () => {
    const skin: AgreementTable = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ];

    expect([
      value(cohenKappa(skin))?.toFixed(4),
      cohenKappaStandardError(skin)?.toFixed(4),
    ]).toEqual(['0.3449', '0.0724']);
  });

  it('is what the R package irrCAC prints, with its standard error', () => {
    expect([
      value(cohenKappa(abstractors))?.toFixed(7),
      cohenKappaStandardError(abstractors)?.toFixed(8),
    ]).toEqual(['0.7964094', '0.05891072']);
  });

  it('is not defined where both used one and the same category throughout', () => {
    const table = [
      [40, 0],
      [0, 0],
    ];

    expect([cohenKappa(table), cohenKappaStandardError(table)]).toEqual([null, null]);
  });

  it('is below nought where nearly all are of one category, though 118 of 125 agree', () => {
    const table = [
      [118, 5],
      [2, 0],
    ];

    expect([value(cohenKappa(table))?.toFixed(2), value(gwetAc1(table))?.toFixed(2)]).toEqual([
      '-0.02',
      '0.94',
    ]);
  });
});

describe("Gwet's AC1", () => {
  it('is what the R package irrCAC prints, with its standard error', () => {
    expect([
      value(gwetAc1(abstractors))?.toFixed(7),
      gwetAc1StandardError(abstractors)?.toFixed(8),
    ]).toEqual(['0.8493305', '0.04321747']);
  });

  it('counts a category that was offered and never used: chance has one more to hit', () => {
    const two: AgreementTable = [
      [20, 5],
      [5, 10],
    ];
    const three: AgreementTable = [
      [20, 5, 0],
      [5, 10, 0],
      [0, 0, 0],
    ];

    expect(value(gwetAc1(three))).toBeGreaterThan(value(gwetAc1(two)) ?? 1);
  });
});

describe("Krippendorff's alpha", () => {
  it('is 0.095 for binary data of two observers (Krippendorff 2011, section A)', () => {
    const alpha = krippendorffAlpha(tableOf('0100000010', '1110010000'));

    expect(value(alpha)?.toFixed(3)).toBe('0.095');
  });

  it('is 0.692 for nominal data of two observers (Krippendorff 2011, section B)', () => {
    const alpha = krippendorffAlpha(tableOf('aabbdcccedda', 'babbbccceddd'));

    expect(value(alpha)?.toFixed(3)).toBe('0.692');
  });

  it('is what the R package irrCAC prints', () => {
    expect(value(krippendorffAlpha(abstractors))?.toFixed(7)).toBe('0.7972585');
  });

  it('is not defined where one category alone was used', () => {
    expect(
      krippendorffAlpha([
        [40, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('every coefficient', () => {
  it('is the same whoever of the two is first, and whatever the categories are called', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect([all(transpose(table)), all(renamed(table))]).toEqual([all(table), all(table)]);
      }),
    );
  });

  it('is 1 where all agree on two categories or more, and never above', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const agreed = table.map((row, at) =>
          row.map((count, other) => (at === other ? count + 1 : 0)),
        );
        const of = (one: AgreementTable) =>
          [cohenKappa, gwetAc1, krippendorffAlpha].map((coefficient) => value(coefficient(one)));

        expect(of(agreed)).toEqual([1, 1, 1]);
        expect(of(table).every((one) => one === null || (one <= 1 && one >= -1))).toBe(true);
      }),
    );
  });

  it('is not told of what is no table of counts', () => {
    for (const bad of [
      [[1]],
      [[1, 2]],
      [
        [1, 2],
        [3, -1],
      ],
      [
        [1, 2],
        [3, 0.5],
      ],
    ]) {
      expect(() => cohenKappa(bad)).toThrow(RangeError);
    }
  });
});
