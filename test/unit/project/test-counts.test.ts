import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStage } from '../../../build/stage.ts';
import {
  addCounts,
  countsToLine,
  readFaultCounts,
  readPlaywrightCounts,
  readVitestCounts,
} from '../../../build/test-counts.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casemark-counts-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the line that a build machine reads', () => {
  it('says what passed and what failed', () => {
    expect(countsToLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  it('says what was skipped when anything was', () => {
    expect(countsToLine({ passed: 12, failed: 1, skipped: 2 })).toBe(
      '12 passed, 1 failed, 2 skipped',
    );
  });

  it('adds up the reports of both test runners', () => {
    const vitest = write('vitest.json', {
      numPassedTests: 10,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [],
    });
    const playwright = write('playwright.json', {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1, duration: 1 },
      suites: [],
    });
    expect(
      addCounts(
        [readVitestCounts(vitest), readPlaywrightCounts(playwright)].flatMap((one) => one ?? []),
      ),
    ).toEqual({ passed: 15, failed: 3, skipped: 3 });
  });

  it('counts each kind of fault as one test', () => {
    const fault = write('fault.json', {
      seed: 1,
      counts: { passed: 6, failed: 1, skipped: 2 },
      scenarios: [],
    });
    expect(readFaultCounts(fault)).toEqual({ passed: 6, failed: 1, skipped: 2 });
  });

  it('counts nothing where a runner wrote no report', () => {
    expect(readVitestCounts(join(folder, 'absent.json'))).toBeNull();
  });
});

describe('a step of the tests', () => {
  it('that fails without a failed test is one failure', async () => {
    const outcome = await runStage(createStage('process.exit(2)'), 'quiet');
    expect(outcome).toMatchObject({ passed: false, counts: { passed: 0, failed: 1, skipped: 0 } });
  });

  it('that fails with failed tests is as many failures as its report says', async () => {
    const counts = { passed: 4, failed: 3, skipped: 0 };
    const stage = { ...createStage('process.exit(1)'), readCounts: () => counts };
    expect(await runStage(stage, 'quiet')).toMatchObject({ passed: false, counts });
  });

  it('that cannot be started is one failure', async () => {
    const stage = { name: 'absent', command: [join(folder, 'absent')] };
    expect(await runStage(stage, 'quiet')).toMatchObject({
      passed: false,
      counts: { passed: 0, failed: 1, skipped: 0 },
    });
  });

  it('keeps what it printed when run quietly', async () => {
    const stage = createStage("console.log('said'); console.error('complained')");
    expect(await runStage(stage, 'quiet')).toMatchObject({
      passed: true,
      output: 'said\ncomplained\n',
    });
  });
});

function createStage(source: string): { name: string; command: readonly string[] } {
  return { name: 'a step', command: [process.execPath, '--eval', source] };
}

function write(name: string, report: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}
