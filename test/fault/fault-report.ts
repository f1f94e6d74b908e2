import { cpus, totalmem } from 'node:os';
import * as z from 'zod';

/** What one scenario found in one run. */
export const ScenarioReport = z.strictObject({
  name: z.string(),
  title: z.string(),
  seconds: z.number(),
  /** Why it was not run. */
  skipped: z.string().nullable(),
  rows: z.array(z.strictObject({ what: z.string(), number: z.string() })),
  failures: z.array(z.string()),
});
export type ScenarioReport = z.infer<typeof ScenarioReport>;

/** A run of the fault tests, as `--json` writes it. */
export const FaultReport = z.strictObject({
  seed: z.int(),
  beganAt: z.string(),
  machine: z.string(),
  counts: z.strictObject({ passed: z.int(), failed: z.int(), skipped: z.int() }),
  scenarios: z.array(ScenarioReport),
});
export type FaultReport = z.infer<typeof FaultReport>;

/** Each scenario counts as one test. */
export function countScenarios(scenarios: readonly ScenarioReport[]): FaultReport['counts'] {
  const run = scenarios.filter(({ skipped }) => skipped === null);
  const failed = run.filter(({ failures }) => failures.length > 0).length;
  return { passed: run.length - failed, failed, skipped: scenarios.length - run.length };
}

/** The numbers of runs as a table for docs/reliability.md. A later report of a line takes an earlier one's place. */
export function numbersOf(reports: readonly FaultReport[]): string {
  const rows = new Map<string, string>();
  for (const { seed, beganAt, scenarios } of reports) {
    for (const { title, rows: found, failures, skipped } of scenarios) {
      if (skipped !== null) rows.set(title, `| ${title} | skipped: ${skipped} | | |`);
      for (const { what, number } of found) {
        const not = failures.length === 0 ? '' : ' (see below)';
        rows.set(what, `| ${what} | ${number}${not} | ${seed} | ${beganAt.slice(0, 10)} |`);
      }
    }
  }
  const machines = [...new Set(reports.map(({ machine }) => machine))].join('; ');
  const table = ['| what | found | seed | date |', '|---|---|---|---|', ...rows.values()].join(
    '\n',
  );
  return `Machine: ${machines}.\n\n${table}`;
}

/** What a run ran on. */
export function describeMachine(): string {
  const processor = cpus()[0]?.model ?? 'an unknown processor';
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${cpus().length} cores (${processor}), ${memory}, ${process.platform}, Node ${process.version}`;
}

/** Puts the numbers between the marks of the document. Throws when it has none. */
export function putNumbers(document: string, numbers: string): string {
  const begin = document.indexOf(beginMark);
  const end = document.indexOf(endMark);
  if (begin === -1 || end < begin) throw new Error('the document has no place for the numbers');
  const before = document.slice(0, begin + beginMark.length);
  return `${before}\n\n${numbers}\n\n${document.slice(end)}`;
}

const beginMark = '<!-- numbers: written by the fault tests -->';
const endMark = '<!-- end of numbers -->';
