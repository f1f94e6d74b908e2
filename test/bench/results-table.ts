import type { ResultRow } from './scenario.ts';

/** The rows as a Markdown table, aligned so that it reads as well in a terminal. */
export function toTable(rows: readonly ResultRow[]): string {
  const lines = [
    ['What', 'Measured', 'Beside', 'Ratio', 'Goal', ''],
    ...rows.map(({ what, measured, beside = '', ratio = '', goal }) => [
      what,
      measured,
      beside,
      ratio,
      goal?.text ?? '',
      goal === undefined ? '' : goal.met ? 'met' : 'missed',
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const [header = '', ...body] = lines.map(
    (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [header, rule, ...body].join('\n');
}

export const inMs = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

export const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

export const inMb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const inTimes = (ratio: number): string => `${ratio.toFixed(2)}×`;
