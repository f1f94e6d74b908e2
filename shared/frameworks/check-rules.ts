import { everyField } from './every-field.ts';
import type { Framework } from './framework.ts';
import { type FrameworkFault, faultAt, type Path } from './framework-fault.ts';

/** Bands with gaps, overlaps or points in the wrong order, and number fields that accept nothing. */
export function checkRules(framework: Framework): FrameworkFault[] {
  const { bands, overallBands } = framework.rules;
  const places = new Map(bands.value.map((band, b) => [band.id, b]));
  const seen = new Set<string>();
  const most = mostPoints(framework);
  const overallPath = ['rules', 'overallBands', 'value'];

  return [
    ...checkSpans(
      bands.value.map((band) => ({ low: band.minPercent, high: band.maxPercent })),
      100,
      { path: ['rules', 'bands', 'value'], low: 'minPercent', high: 'maxPercent' },
    ),
    ...bands.value.flatMap((band, b) => {
      const above = bands.value[b - 1];
      return above && band.points >= above.points
        ? [
            faultAt(
              ['rules', 'bands', 'value', b, 'points'],
              'points-not-descending',
              `A lower band earns fewer points than the ${above.points} of the band above it`,
            ),
          ]
        : [];
    }),
    ...(most === 0
      ? [faultAt(['standards'], 'nothing-rated', 'At least one standard must be rated')]
      : checkSpans(
          overallBands.value.map((band) => ({ low: band.minPoints, high: band.maxPoints })),
          most,
          { path: overallPath, low: 'minPoints', high: 'maxPoints' },
        )),
    ...overallBands.value.flatMap(({ bandId }, b) => {
      const path = [...overallPath, b, 'bandId'];
      const place = places.get(bandId);
      if (place === undefined) {
        return [faultAt(path, 'unknown-band', `There is no band with the id “${bandId}”`)];
      }
      if (seen.has(bandId)) {
        return [faultAt(path, 'duplicate-id', `“${bandId}” is given twice`)];
      }
      seen.add(bandId);
      const above = overallBands.value[b - 1]?.bandId;
      return above !== undefined && place < (places.get(above) ?? 0)
        ? [
            faultAt(
              path,
              'bands-out-of-order',
              `“${bandId}” is a higher band than “${above}”. Overall bands go from the highest to the lowest, as the bands do`,
            ),
          ]
        : [];
    }),
    ...everyField(framework).flatMap(({ field, path }) =>
      field.kind === 'whole-number' && field.min > field.max
        ? [faultAt([...path, 'max'], 'out-of-range', `Must be ${field.min} or more`)]
        : [],
    ),
  ];
}

/** The points of the best band for every rated standard, those of the unit included. */
export function mostPoints(framework: Framework): number {
  const rated =
    framework.standards.filter((standard) => standard.rated).length +
    framework.unitStandards.length;
  return rated * Math.max(...framework.rules.bands.value.map((band) => band.points));
}

type Span = { readonly low: number; readonly high: number };

function checkSpans(
  spans: readonly Span[],
  top: number,
  names: { readonly path: Path; readonly low: string; readonly high: string },
): FrameworkFault[] {
  const fault = (index: number, name: string, message: string) =>
    faultAt([...names.path, index, name], 'bands-not-contiguous', message);

  return spans.flatMap(({ low, high }, index) => {
    const above = spans[index - 1];
    const expectedHigh = above ? above.low - 1 : top;
    return [
      ...(high === expectedHigh
        ? []
        : [
            fault(
              index,
              names.high,
              above
                ? `Must be ${expectedHigh}, one below the band above it. Bands go from the highest to the lowest`
                : `Must be ${top}, the most there can be`,
            ),
          ]),
      ...(low > high ? [fault(index, names.low, `Must be ${high} or less`)] : []),
      ...(index === spans.length - 1 && low !== 0
        ? [fault(index, names.low, 'Must be 0 in the last band')]
        : []),
    ];
  });
}
