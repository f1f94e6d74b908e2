import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endToEndProjects } from './end-to-end-projects.ts';
import { findElectron } from './find-electron.ts';
import { machineBrowser } from './machine-browser.ts';
import { bringCommands } from './machine-commands.ts';
import { machineEdition } from './machine-edition.ts';
import { quickStages } from './quick-stages.ts';
import {
  describeOutcome,
  runStage,
  runStagesSideBySide,
  type Stage,
  type StageOutcome,
} from './stage.ts';
import {
  addCounts,
  countsToLine,
  readFaultCounts,
  readPlaywrightCounts,
  readVitestCounts,
} from './test-counts.ts';
import { projectRoot, script, tool } from './tool.ts';

/** Everything, in one command. Its last line is what a build machine reads: `N passed, M failed`. */

const reports = join(projectRoot, 'test-results/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes: StageOutcome[] = [];
const print = (outcome: StageOutcome): void => console.log(describeOutcome(outcome));

heading('types, lint, format, imports');
outcomes.push(...(await runStagesSideBySide(quickStages, 2, print)));

await step(vitestStage('unit'));
await step(vitestStage('store'));
await step(vitestStage('cli'));
bringCommands(console.log);
await step(vitestStage('interop'));

const built = await step({ name: 'build', command: tool('electron-vite', 'build') });
if (built.passed) {
  const browser = findTestBrowser();
  if (browser) {
    await step(endToEndStage(browser));
    await step(faultStage(browser));
  }
  const packed = await step({ name: 'packing', command: script('build/dist.ts') });
  if (packed.passed) await step(vitestStage('packaging'));
} else {
  console.error('Without a build there is nothing to test end to end or to pack.');
}

console.log('');
for (const outcome of outcomes) console.log(describeOutcome({ ...outcome, output: '' }));
const counts = addCounts(outcomes.map((outcome) => outcome.counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
console.log(countsToLine(counts));

async function step(stage: Stage): Promise<StageOutcome> {
  heading(stage.name);
  const outcome = await runStage(stage, 'stream');
  outcomes.push(outcome);
  return outcome;
}

function heading(name: string): void {
  console.log(`\n— ${name}`);
}

function vitestStage(project: string): Stage {
  const report = join(reports, `${project}.json`);
  return {
    name: `${project} tests`,
    command: tool(
      'vitest',
      'run',
      ...['--project', project],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    ),
    readCounts: () => readVitestCounts(report),
  };
}

function endToEndStage(browser: string): Stage {
  const report = join(reports, 'e2e.json');
  const projects = endToEndProjects(machineEdition(findElectron));
  return {
    name: 'end-to-end tests',
    command: tool('playwright', 'test', ...projects.flatMap((name) => ['--project', name])),
    env: { CASEMARK_CHROMIUM: browser, CASEMARK_E2E_REPORT: report },
    readCounts: () => readPlaywrightCounts(report),
  };
}

/**
 * A few faults of each kind that only whole processes and disks show; all of them take hours: `npm run test:fault`.
 * What can be read in files is searched by the end-to-end tests.
 */
function faultStage(browser: string): Stage {
  const report = join(reports, 'fault.json');
  return {
    name: 'fault tests, short form',
    command: script(
      'test/fault/run.ts',
      ...['--short', '--only', 'frames,packs,power,kill,full,damage'],
      ...['--app', 'out', '--json', report],
    ),
    env: { CASEMARK_CHROMIUM: browser },
    readCounts: () => readFaultCounts(report),
  };
}

function findTestBrowser(): string | null {
  heading('browser for the end-to-end tests');
  try {
    const browser = machineBrowser();
    console.log(browser);
    return browser;
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    console.error(output);
    outcomes.push({
      name: 'browser for the end-to-end tests',
      passed: false,
      counts: { passed: 0, failed: 1, skipped: 0 },
      elapsedMs: 0,
      output,
    });
    return null;
  }
}
