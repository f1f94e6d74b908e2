/** The value that a share of the samples does not exceed, by the nearest rank: always one that was measured. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('there is no percentile of nothing');
  return value;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 50);
}

/** How much a value rises from one reading to the next, by least squares over evenly spaced readings. */
export function slope(readings: readonly number[]): number {
  const count = readings.length;
  if (count < 2) throw new Error('a slope needs two readings');
  const middle = (count - 1) / 2;
  const mean = readings.reduce((sum, reading) => sum + reading, 0) / count;
  let rise = 0;
  let run = 0;
  for (const [index, reading] of readings.entries()) {
    rise += (index - middle) * (reading - mean);
    run += (index - middle) ** 2;
  }
  return rise / run;
}
