/**
 * How firm a figure is: the interval in which the rate of the whole unit lies, as far as the cases inspected can tell.
 * It is never a rating and never decides one. A standard is banded on its figure, whatever the interval around it.
 */
export type Firmness = {
  /** Counts of cases: `part` of `whole` were inspected with this result. */
  readonly part: number;
  readonly whole: number;
  /** Cases of the unit that the inspected ones were drawn from. Null where nobody gave it: no correction is made then. */
  readonly population: number | null;
  readonly confidencePercent: ConfidencePercent;
  /** From 0 to 1, not rounded. Equal to each other when every case of the unit was inspected. */
  readonly lower: number;
  readonly upper: number;
};

export type ConfidencePercent = 90 | 95 | 99;

/**
 * The Wilson score interval of a proportion, with finite population correction.
 *
 * The bounds are the solutions P of `(p − P)² = z²·P·(1 − P)/m`, that is
 * `(p + z²/2m ± z·√(p(1 − p)/m + z²/4m²)) / (1 + z²/m)`, with p = part/whole (E. B. Wilson, "Probable inference, the law
 * of succession, and statistical inference", JASA 22, 1927, pages 209–212; method 3 of R. G. Newcombe, Statistics in
 * Medicine 17, 1998, pages 857–872). m is the number of cases n, or n·(N − 1)/(N − n) when they were drawn without
 * replacement from N: the variance of p is then P(1 − P)/n·(N − n)/(N − 1) (W. G. Cochran, "Sampling techniques",
 * third edition, 1977, section 3.2).
 *
 * Throws where the counts are not whole numbers, the whole is not positive, the part lies outside it, or the
 * population is smaller than the cases inspected.
 */
export function wilsonFirmness(
  part: number,
  whole: number,
  {
    population = null,
    confidencePercent = 95,
  }: {
    readonly population?: number | null;
    readonly confidencePercent?: ConfidencePercent;
  } = {},
): Firmness {
  checkCounts(part, whole, population);
  const rate = part / whole;
  const given = { part, whole, population, confidencePercent };
  if (population === whole) return { ...given, lower: rate, upper: rate };
  const cases = population === null ? whole : (whole * (population - 1)) / (population - whole);
  return { ...given, ...wilsonBounds(rate, cases, confidencePercent) };
}

/**
 * The bounds of the Wilson score interval (see `wilsonFirmness`) of a rate over as many cases as what was seen is worth:
 * fewer than were counted, and no whole number, where they go together. From 0 to 1.
 */
export function wilsonBounds(
  rate: number,
  cases: number,
  confidencePercent: ConfidencePercent = 95,
): { readonly lower: number; readonly upper: number } {
  const z2 = zOf[confidencePercent] ** 2;
  const middle = rate + z2 / (2 * cases);
  const reach = Math.sqrt(z2 * ((rate * (1 - rate)) / cases + z2 / (4 * cases ** 2)));
  const scale = 1 + z2 / cases;
  // At the ends the formula gives 0 and 1 only as nearly as floating point can.
  return {
    lower: rate === 0 ? 0 : (middle - reach) / scale,
    upper: rate === 1 ? 1 : (middle + reach) / scale,
  };
}

/** Both bounds as whole per cent, the lower rounded down and the upper up, so that rounding never makes a figure look firmer. */
export function firmnessInPercent({ part, whole, population, lower, upper }: Firmness): {
  readonly lowerPercent: number;
  readonly upperPercent: number;
} {
  if (population === whole) {
    // In whole numbers: floating point makes 29 of 100 a little less than 29 per cent.
    const lowerPercent = Math.floor((100 * part) / whole);
    return { lowerPercent, upperPercent: lowerPercent + ((100 * part) % whole === 0 ? 0 : 1) };
  }
  return { lowerPercent: Math.floor(100 * lower), upperPercent: Math.ceil(100 * upper) };
}

/** Quantiles of the standard normal distribution at 0.95, 0.975 and 0.995. */
const zOf: Readonly<Record<ConfidencePercent, number>> = {
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004,
};

function checkCounts(part: number, whole: number, population: number | null): void {
  if (![part, whole, population ?? 0].every(Number.isSafeInteger)) {
    throw new RangeError('how firm a figure is is told from whole numbers');
  }
  if (whole <= 0 || part < 0 || part > whole) {
    throw new RangeError('how firm a figure is is told of a part of a whole');
  }
  if (population !== null && population < whole) {
    throw new RangeError('no more cases can be inspected than the unit has');
  }
}
