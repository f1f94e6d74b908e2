import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../../shared/cases/entry.ts';
import { agreementCell } from '../../../../shared/results/agreement/agreement-cell.ts';
import type { AgreementPair } from '../../../../shared/results/agreement/agreement-pairs.ts';
import {
  agreementResults,
  agreementSeed,
} from '../../../../shared/results/agreement/agreement-results.ts';
import { wilsonFirmness } from '../../../../shared/results/statistics/wilson.ts';
import { hmipFramework } from '../../../builders/frameworks.ts';
import { countedId } from '../../../builders/ports.ts';

const seed = 'a seed';

function pair(
  caseNumber: number,
  first: Judgement,
  second: Judgement,
  keyQuestionId = '2.2.1',
  assessor = 'AB',
): AgreementPair {
  return {
    reviewId: countedId(caseNumber + 10_000),
    caseId: countedId(caseNumber),
    assessor,
    secondBy: { id: countedId(1), name: 'Morgan Reid' },
    standardId: keyQuestionId.slice(0, 3),
    keyQuestionId,
    first,
    second,
  };
}

/** As many pairs as it says of each kind, each of a case of its own. */
function pairsOf(counts: readonly (readonly [Judgement, Judgement, number])[]): AgreementPair[] {
  return counts
    .flatMap(([first, second, count]) =>
      Array.from({ length: count }, () => [first, second] as const),
    )
    .map(([first, second], index) => pair(index + 1, first, second));
}

const forty = pairsOf([
  ['sufficient', 'sufficient', 20],
  ['sufficient', 'insufficient', 6],
  ['insufficient', 'sufficient', 2],
  ['insufficient', 'insufficient', 10],
  ['sufficient', 'unable-to-judge', 2],
]);
const judgement = fc.constantFrom<Judgement>('sufficient', 'insufficient', 'unable-to-judge');
const manyPairs = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 15 }), judgement, judgement)
    .map(([number, first, second]) => pair(number, first, second)),
  { minLength: 30, maxLength: 60 },
);
const kinds = (limits: readonly { readonly kind: string }[]) => limits.map(({ kind }) => kind);

describe('agreement over pairs of judgements', () => {
  it('tells which way judgements moved, with unable to judge as a category of its own', () => {
    const { pairs, cases, agreed, moreSevere, moreLenient, toOrFromUnable, table } = agreementCell(
      forty,
      'three',
      seed,
    );

    expect({ pairs, cases, agreed, moreSevere, moreLenient, toOrFromUnable, table }).toEqual({
      pairs: 40,
      cases: 40,
      agreed: 30,
      moreSevere: 6,
      moreLenient: 2,
      toOrFromUnable: 2,
      table: [
        [20, 6, 2],
        [2, 10, 0],
        [0, 0, 0],
      ],
    });
  });

  it('without unable to judge leaves those pairs out, and says how many', () => {
    const { pairs, leftOutAsUnable, toOrFromUnable, table } = agreementCell(forty, 'two', seed);

    expect({ pairs, leftOutAsUnable, toOrFromUnable, table }).toEqual({
      pairs: 38,
      leftOutAsUnable: 2,
      toOrFromUnable: 0,
      table: [
        [20, 6],
        [2, 10],
      ],
    });
  });

  it('tells counts only below 30 pairs, and says why', () => {
    const { coefficients, limits } = agreementCell(forty.slice(0, 29), 'three', seed);

    expect([coefficients, limits]).toEqual([
      null,
      [{ kind: 'too-few-pairs', pairs: 29, least: 30 }],
    ]);
    expect(agreementCell(forty.slice(0, 30), 'three', seed).coefficients).not.toBeNull();
  });

  it('has the Wilson interval and standard errors where each case has one judgement', () => {
    const { coefficients } = agreementCell(forty, 'three', seed);

    const { lower, upper } = wilsonFirmness(30, 40);
    expect([coefficients?.agreedInterval, coefficients?.intervalsBy]).toEqual([
      { lower, upper },
      'standard-error',
    ]);
  });

  it('has wider intervals where the judgements of a case go together, and says so', () => {
    // Ten cases of four judgements: in a case all agree or none does.
    const together = Array.from({ length: 40 }, (_, index) => {
      const number = Math.floor(index / 4);
      const first = number % 2 ? 'sufficient' : 'insufficient';
      const other = first === 'sufficient' ? 'insufficient' : 'sufficient';
      return pair(number + 1, first, number < 7 ? first : other);
    });
    const apart = together.map((one, index) => ({ ...one, caseId: countedId(index + 1) }));
    const width = (pairs: readonly AgreementPair[]) => {
      const { coefficients } = agreementCell(pairs, 'two', seed);
      const { lower, upper } = coefficients?.agreedInterval ?? { lower: 0, upper: 0 };
      const kappa = coefficients?.kappa.interval ?? { lower: 0, upper: 0 };
      return [upper - lower, kappa.upper - kappa.lower] as const;
    };

    const [ofTogether, ofApart] = [width(together), width(apart)];

    expect([ofTogether[0] > 1.5 * ofApart[0], ofTogether[1] > 1.5 * ofApart[1]]).toEqual([
      true,
      true,
    ]);
    expect(kinds(agreementCell(together, 'two', seed).limits)).toEqual([
      'several-judgements-of-one-case',
      'few-cases',
    ]);
  });

  it('where nobody differs has the share with its interval, and coefficients without one', () => {
    const { coefficients, limits } = agreementCell(
      pairsOf([
        ['sufficient', 'sufficient', 20],
        ['insufficient', 'insufficient', 20],
      ]),
      'two',
      seed,
    );

    expect([
      coefficients?.agreedInterval.upper,
      coefficients?.kappa.interval,
      coefficients?.alpha.interval,
      kinds(limits),
    ]).toEqual([1, null, null, ['no-difference-seen']]);
  });

  it('where one category alone was used has no kappa and no alpha, and says so', () => {
    const { coefficients, limits } = agreementCell(
      pairsOf([['sufficient', 'sufficient', 40]]),
      'three',
      seed,
    );

    expect([coefficients?.kappa.value, coefficients?.alpha.value, limits]).toEqual([
      null,
      null,
      [{ kind: 'one-category-only', category: 'sufficient' }],
    ]);
  });

  it('says where one category prevails so far that kappa is low whatever people do', () => {
    const { coefficients, limits } = agreementCell(
      pairsOf([
        ['sufficient', 'sufficient', 36],
        ['sufficient', 'insufficient', 4],
      ]),
      'two',
      seed,
    );

    expect(limits).toEqual([
      { kind: 'one-category-prevails', category: 'sufficient', part: 76, whole: 80 },
      { kind: 'one-person-one-category', category: 'sufficient' },
    ]);
    expect(coefficients?.kappa).toEqual({ value: { over: 0, under: 160 }, interval: null });
  });

  it('does not depend on the order of the pairs, and is the same again with the same seed', () => {
    fc.assert(
      fc.property(manyPairs, fc.infiniteStream(fc.nat()), (pairs, order) => {
        const shuffled = pairs
          .map((one) => ({ one, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);

        expect(agreementCell(shuffled, 'three', seed)).toEqual(agreementCell(pairs, 'three', seed));
      }),
      { numRuns: 20 },
    );
  });

  it('has the same share and counts whoever is called the first, more severe for more lenient', () => {
    fc.assert(
      fc.property(manyPairs, (pairs) => {
        const swapped = pairs.map((one) => ({ ...one, first: one.second, second: one.first }));
        const told = (of: readonly AgreementPair[]) => agreementCell(of, 'three', seed);
        const [one, other] = [told(pairs), told(swapped)];

        expect([other.agreed, other.moreSevere, other.moreLenient, other.coefficients]).toEqual([
          one.agreed,
          one.moreLenient,
          one.moreSevere,
          one.coefficients && {
            ...one.coefficients,
            kappa: {
              value: one.coefficients.kappa.value,
              interval: other.coefficients?.kappa.interval,
            },
          },
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('agreement of an inspection', () => {
  it('is told as a whole, by standard, key question and assessor, with the seed of its intervals', () => {
    const pairs = [
      pair(1, 'sufficient', 'sufficient', '2.3.1', 'CD'),
      pair(1, 'sufficient', 'insufficient', '2.2.1', 'CD'),
      pair(2, 'sufficient', 'sufficient', '2.2.2', 'AB'),
    ];

    const results = agreementResults(hmipFramework, pairs, 'three');

    expect({
      overall: results.overall.pairs,
      standards: results.standards.map((one) => [one.standardId, one.pairs]),
      keyQuestions: results.keyQuestions.map((one) => [one.keyQuestionId, one.agreed, one.pairs]),
      assessors: results.assessors.map((one) => [one.assessor, one.moreSevere, one.pairs]),
      seed: results.seed,
    }).toEqual({
      overall: 3,
      standards: [
        ['2.2', 2],
        ['2.3', 1],
      ],
      keyQuestions: [
        ['2.2.1', 0, 1],
        ['2.2.2', 1, 1],
        ['2.3.1', 1, 1],
      ],
      assessors: [
        ['AB', 0, 1],
        ['CD', 1, 2],
      ],
      seed: agreementSeed,
    });
  });
});
