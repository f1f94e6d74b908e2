import { describe, expect, it } from 'vitest';
import { inKb, inMs, inTimes, toTable } from '../../bench/results-table.ts';

describe('the table of results', () => {
  it('lines up its columns and says of each goal whether it was met', () => {
    const table = toTable([
      {
        what: 'Answer to "Saved"',
        measured: '17 ms',
        beside: '5 ms bare put',
        ratio: '3.40×',
        goal: { text: 'at most 2×', met: false },
      },
      { what: 'Opening', measured: '60 ms', goal: { text: 'at most 3×', met: true } },
      { what: 'First load', measured: '900 kB' },
    ]);

    expect(table.split('\n')).toEqual([
      '| What              | Measured | Beside        | Ratio | Goal       |        |',
      '|-------------------|----------|---------------|-------|------------|--------|',
      '| Answer to "Saved" | 17 ms    | 5 ms bare put | 3.40× | at most 2× | missed |',
      '| Opening           | 60 ms    |               |       | at most 3× | met    |',
      '| First load        | 900 kB   |               |       |            |        |',
    ]);
  });

  it('gives a decimal only to what is under ten milliseconds', () => {
    expect([inMs(1.26), inMs(9.96), inMs(16.7), inKb(1_004_499), inTimes(0.4)]).toEqual([
      '1.3 ms',
      '10.0 ms',
      '17 ms',
      '1004 kB',
      '0.40×',
    ]);
  });
});
