/**
 * A coefficient as the quotient of two whole numbers, so that it is printed from what it is and not from what floating
 * point makes of it. The lower number is positive.
 */
export type Ratio = { readonly over: number; readonly under: number };

export function ratioToNumber({ over, under }: Ratio): number {
  return over / under;
}

/**
 * A coefficient with two decimals, halves away from nought, in whole-number arithmetic: "0.49", "-0.07". A coefficient
 * is no percentage, and is never printed as one. Throws where the numbers are too large to be whole numbers safely.
 */
export function ratioToText({ over, under }: Ratio): string {
  const doubled = 200 * Math.abs(over) + under;
  if (!Number.isSafeInteger(doubled) || !Number.isSafeInteger(over) || !(under > 0)) {
    throw new RangeError('a coefficient is printed from whole numbers');
  }
  const hundredths = Math.floor(doubled / (2 * under));
  return `${over < 0 && hundredths > 0 ? '-' : ''}${inHundredths(hundredths)}`;
}

/**
 * The bounds of an interval of coefficients with two decimals, the lower one downwards and the upper one upwards, so
 * that rounding never makes a coefficient look firmer than it is.
 */
export function boundsToText({
  lower,
  upper,
}: {
  readonly lower: number;
  readonly upper: number;
}): {
  readonly lower: string;
  readonly upper: string;
} {
  // A bound that is a round figure must not step away from it by what floating point adds.
  return {
    lower: boundToText(Math.floor(100 * lower + slack)),
    upper: boundToText(Math.ceil(100 * upper - slack)),
  };
}

const slack = 1e-9;

function boundToText(hundredths: number): string {
  return `${hundredths < 0 ? '-' : ''}${inHundredths(Math.abs(hundredths))}`;
}

function inHundredths(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
