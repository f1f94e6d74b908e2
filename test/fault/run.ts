import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineBrowser } from '../../build/machine-browser.ts';
import { builtInFrameworks } from '../../shared/frameworks/built-in.ts';
import { sampleText } from '../bench/sample-file.ts';
import { breakPromise, buildApp, type ServedApp, serveApp } from './apps.ts';
import { createRandom } from './random.ts';
import type { FaultBench, Outcome, Scenario } from './scenario.ts';
import { damage } from './scenarios/damage.ts';
import { frames } from './scenarios/frames.ts';
import { full } from './scenarios/full.ts';
import { kill } from './scenarios/kill.ts';
import { power } from './scenarios/power.ts';
import { secrecy } from './scenarios/secrecy.ts';
import { soak } from './scenarios/soak.ts';
import { Form } from './session/session-job.ts';

/**
 * `npm run test:fault`: whether what is shown as saved stays, and stays sealed, whatever befalls the machine.
 *
 *   --only power,kill       some of the scenarios
 *   --seed 20261123         the same choices again; today's date otherwise
 *   --count 10              how many faults of each scenario
 *   --form desktop          one form of the app, of browser and desktop
 *   --short                 the form that `npm test` runs
 *   --app out               a build made before, instead of one made for this run
 *   --json <file>           every number
 */

const scenarios: readonly Scenario[] = [power, kill, full, damage, secrecy, frames, soak];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string' },
    count: { type: 'string' },
    form: { type: 'string' },
    short: { type: 'boolean', default: false },
    app: { type: 'string' },
    json: { type: 'string' },
  },
});
const chosen = chooseScenarios(values.only);
const beganAt = new Date();
const seed = Number(values.seed ?? beganAt.toISOString().slice(0, 10).replaceAll('-', ''));
if (!Number.isSafeInteger(seed)) throw new Error('the seed is a whole number');
machineBrowser();
console.log(`Seed ${seed}. The same again: --seed ${seed}`);

const folder = join(inMemory(), `cf-${process.pid}`);
mkdirSync(folder, { recursive: true });
const served: ServedApp[] = [];
let temporaries = 0;
const outcomes: {
  name: string;
  title: string;
  seconds: number;
  skipped: string | null;
  outcome: Outcome;
}[] = [];
try {
  const build = values.app === undefined ? join(folder, 'build') : resolve(values.app);
  if (values.app === undefined) buildApp(build);
  const app = await serve(build);
  let control: Promise<ServedApp> | null = null;
  const startControl = async () => {
    const broken = join(folder, 'control');
    breakPromise(build, broken);
    return serve(broken);
  };
  for (const scenario of chosen) {
    const startedMs = performance.now();
    const count = Number(values.count ?? scenario.counts[values.short ? 'short' : 'full']);
    const bench: FaultBench = {
      random: createRandom(seed, scenario.name),
      count,
      short: values.short,
      forms: values.form === undefined ? Form.options : [Form.parse(values.form)],
      folder: join(folder, scenario.name),
      app,
      control: () => {
        control ??= startControl();
        return control;
      },
      sample,
      temporary,
      progress: (done, of, words) => {
        const elapsedMs = performance.now() - startedMs;
        const leftMinutes = ((elapsedMs / done) * (of - done)) / 60_000;
        const left =
          leftMinutes > 0 ? `, about ${leftMinutes.toFixed(0)} minutes left of these` : '';
        console.log(`  ${scenario.name}: ${done} of ${of}, ${words}${left}`);
      },
    };
    const skipped = scenario.whyNot();
    const outcome = skipped === null ? await scenario.run(bench) : { rows: [], failures: [] };
    const seconds = (performance.now() - startedMs) / 1000;
    outcomes.push({ name: scenario.name, title: scenario.title, seconds, skipped, outcome });
    rmSync(bench.folder, { recursive: true, force: true });
    print(scenario, seconds, skipped, outcome);
  }
} finally {
  for (const one of served) await one.close();
  rmSync(folder, { recursive: true, force: true });
}

const failures = outcomes.flatMap(({ outcome }) => outcome.failures);
if (values.json !== undefined) {
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    node: process.version,
  };
  const report = { seed, beganAt: beganAt.toISOString(), machine, outcomes };
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
console.log(failures.length === 0 ? '\nAll as promised.' : `\n${failures.length} not as promised.`);
process.exit(failures.length === 0 ? 0 : 1);

function print(
  scenario: Scenario,
  seconds: number,
  skipped: string | null,
  outcome: Outcome,
): void {
  console.log(`\n${scenario.title} (${seconds.toFixed(0)} s)`);
  if (skipped !== null) console.log(`  Skipped: ${skipped}.`);
  for (const { what, number } of outcome.rows) console.log(`  ${what}: ${number}`);
  for (const failure of outcome.failures) console.log(`  ✗ ${failure}`);
}

async function serve(build: string): Promise<ServedApp> {
  const app = await serveApp(build);
  served.push(app);
  return app;
}

function temporary(): string {
  temporaries += 1;
  const path = join(folder, `t${temporaries}`);
  mkdirSync(path);
  return path;
}

function sample(cases: number): string {
  const [framework] = builtInFrameworks();
  if (framework === undefined) throw new Error('there is no framework to mark against');
  const path = join(folder, `sample-${cases}.csv`);
  const fixed = { cohort: 'Post-release', 'unpaid-work-only': 'No' };
  writeFileSync(path, sampleText(framework, { cases, fixed }));
  return path;
}

/** Where what is written costs no disk, so that many faults fit in an hour. */
function inMemory(): string {
  return process.platform === 'linux' ? '/dev/shm' : (process.env.TMPDIR ?? '/tmp');
}

function chooseScenarios(only: string | undefined): readonly Scenario[] {
  if (only === undefined) return scenarios;
  return only.split(',').map((name) => {
    const scenario = scenarios.find((one) => one.name === name.trim());
    if (scenario !== undefined) return scenario;
    const names = scenarios.map((one) => one.name).join(', ');
    throw new Error(`There is no scenario ${name}. There are: ${names}.`);
  });
}
