import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    noCounts,
  );
}

/** The line that a build machine reads: `N passed, M failed`, and `, K skipped` when any were. */
export function countsToLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What Vitest's JSON report counted; null when it wrote none. */
export function readVitestCounts(file: string): Counts | null {
  const report = readJson(file, VitestReport);
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  );
}

/** What Playwright's JSON report counted; null when it wrote none. A test that passed on a retry counts as failed. */
export function readPlaywrightCounts(file: string): Counts | null {
  const report = readJson(file, PlaywrightReport);
  return (
    report && {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
      skipped: report.stats.skipped,
    }
  );
}

/** What the fault tests' report counted, each scenario as one; null when they wrote none. */
export function readFaultCounts(file: string): Counts | null {
  return readJson(file, FaultReport)?.counts ?? null;
}

const FaultReport = z.object({
  counts: z.object({ passed: z.int(), failed: z.int(), skipped: z.int() }),
});

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

function readJson<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
