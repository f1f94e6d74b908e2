import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { machineBrowser } from '../../build/machine-browser.ts';
import { createCommandLine } from './command-line.ts';
import { createBench } from './create-bench.ts';
import {
  countScenarios,
  describeMachine,
  type FaultReport,
  type ScenarioReport,
} from './fault-report.ts';
import type { Scenario } from './scenario.ts';
import { damage } from './scenarios/damage.ts';
import { frames } from './scenarios/frames.ts';
import { full } from './scenarios/full.ts';
import { kill } from './scenarios/kill.ts';
import { packs } from './scenarios/packs.ts';
import { power } from './scenarios/power.ts';
import { secrecy } from './scenarios/secrecy.ts';
import { soak } from './scenarios/soak.ts';
import { Form } from './session/session-job.ts';

const commandLine = createCommandLine(`\
npm run test:fault: whether what is shown as saved stays, and stays sealed, whatever befalls the machine.

  --only power,kill       some of the scenarios
  --form desktop          one form of the app, of browser and desktop
  --seed 20261123         the same choices again; today’s date otherwise
  --count 10              how many faults of each scenario
  --short                 the form that npm test runs
  --app out               a build made before, instead of one made for this run
  --json <file>           what was found, for write-numbers.ts`);

const scenarios: readonly Scenario[] = [frames, packs, power, kill, full, damage, secrecy, soak];

const values = commandLine.read({
  only: { type: 'string' },
  form: { type: 'string' },
  seed: { type: 'string' },
  count: { type: 'string' },
  short: { type: 'boolean', default: false },
  app: { type: 'string' },
  json: { type: 'string' },
});
const chosen = chooseScenarios(values.only);
const beganAt = new Date().toISOString();
const seed = Number(values.seed ?? beganAt.slice(0, 10).replaceAll('-', ''));
if (!Number.isSafeInteger(seed)) commandLine.refuse('The seed is a whole number.');
if (values.count !== undefined && !Number.isSafeInteger(Number(values.count))) {
  commandLine.refuse('The count is a whole number.');
}
const forms = formsFor();
machineBrowser();
console.log(`Seed ${seed}. The same again: --seed ${seed}`);

const folder = join(inMemory(), `cf-${process.pid}`);
mkdirSync(folder, { recursive: true });
const bench = createBench(folder, seed, values.app === undefined ? null : resolve(values.app));
const reports: ScenarioReport[] = [];
try {
  for (const scenario of chosen) {
    const report = await runScenario(scenario);
    reports.push(report);
    print(report);
  }
} finally {
  await bench.close();
}

const counts = countScenarios(reports);
if (values.json !== undefined) {
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  const report: FaultReport = {
    seed,
    beganAt,
    machine: describeMachine(),
    counts,
    scenarios: reports,
  };
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
rmSync(folder, { recursive: true, force: true });
const failures = reports.flatMap((report) => report.failures).length;
console.log(failures === 0 ? '\nAll as promised.' : `\n${failures} not as promised.`);
process.exit(failures === 0 ? 0 : 1);

async function runScenario(scenario: Scenario): Promise<ScenarioReport> {
  const { name, title } = scenario;
  const skipped = scenario.whyNot();
  if (skipped !== null) return { name, title, seconds: 0, skipped, rows: [], failures: [] };
  const startedMs = performance.now();
  const seconds = () => (performance.now() - startedMs) / 1000;
  try {
    const ofScenario = await bench.forScenario({
      name,
      count: Number(values.count ?? scenario.counts[values.short ? 'short' : 'full']),
      short: values.short,
      forms,
    });
    const { rows, failures } = await scenario.run(ofScenario);
    rmSync(ofScenario.folder, { recursive: true, force: true });
    return {
      name,
      title,
      seconds: seconds(),
      skipped: null,
      rows: [...rows],
      failures: [...failures],
    };
  } catch (error) {
    // One scenario that breaks says nothing of the others.
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, title, seconds: seconds(), skipped: null, rows: [], failures: [why] };
  }
}

/** The short form runs in one form of the app, in the other with another seed. */
function formsFor(): readonly Form[] {
  if (values.form !== undefined) {
    const form = Form.safeParse(values.form);
    return [form.data ?? commandLine.refuse(`There is no form ${values.form}.`)];
  }
  if (!values.short) return Form.options;
  return [seed % 2 === 0 ? 'browser' : 'desktop'];
}

function print({ title, seconds, skipped, rows, failures }: ScenarioReport): void {
  console.log(`\n${title} (${seconds.toFixed(0)} s)`);
  if (skipped !== null) console.log(`  Skipped: ${skipped}.`);
  for (const { what, number } of rows) console.log(`  ${what}: ${number}`);
  for (const failure of failures) console.log(`  ✗ ${failure}`);
}

/** Where what is written costs no disk, so that many faults fit in an hour. */
function inMemory(): string {
  return process.platform === 'linux' ? '/dev/shm' : tmpdir();
}

function chooseScenarios(only: string | undefined): readonly Scenario[] {
  if (only === undefined) return scenarios;
  return only.split(',').map((name) => {
    const scenario = scenarios.find((one) => one.name === name.trim());
    if (scenario !== undefined) return scenario;
    const names = scenarios.map((one) => one.name).join(', ');
    return commandLine.refuse(`There is no scenario ${name}. There are: ${names}.`);
  });
}
