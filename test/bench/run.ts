import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveBrowserEdition } from '../../build/serve-browser-edition.ts';
import { isBuildStale } from '../../build/stale-build.ts';
import { projectRoot, tool } from '../../build/tool.ts';
import { putToolsBeside } from './app-with-tools.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { ensurePeer, peerFolder } from './peer-build.ts';
import { recordResults } from './record-results.ts';
import { toTable } from './results-table.ts';
import { run } from './run-command.ts';
import type { Bench, Scenario, ScenarioResult } from './scenario.ts';
import { caseList } from './scenarios/case-list.ts';
import { firstLoad } from './scenarios/first-load.ts';
import { heap } from './scenarios/heap.ts';
import { opening } from './scenarios/opening.ts';
import { packs } from './scenarios/packs.ts';
import { packsScreen } from './scenarios/packs-screen.ts';
import { results as resultsScenario } from './scenarios/results.ts';
import { resultsScreen } from './scenarios/results-screen.ts';
import { saving } from './scenarios/saving.ts';
import { starting } from './scenarios/starting.ts';
import { servePeer } from './serve-peer.ts';

/**
 * `npm run bench`: how fast Casemark is, each time beside something else measured in the same run.
 *
 *   --only saving,opening   some of the scenarios
 *   --record                puts the tables into docs/benchmarks.md, in the place of the last recorded ones
 *   --json <file>           every number, besides the table
 *   --app <folder>          a renderer built elsewhere, such as another release's
 *   --quick                 a few times each: to try the bench itself, the figures are worth nothing
 */

const scenarios: readonly Scenario[] = [
  saving,
  starting,
  opening,
  caseList,
  resultsScenario,
  resultsScreen,
  packs,
  packsScreen,
  heap,
  firstLoad,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    record: { type: 'boolean', default: false },
    json: { type: 'string' },
    app: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
if (values.quick && values.record) throw new Error('What --quick measures is not to be recorded.');
const chosen = chooseScenarios(values.only);
// Before this makes work of its own.
const [load = 0] = loadavg();
const appFolder = resolve(values.app ?? join(projectRoot, 'out/renderer'));
if (values.app === undefined && isBuildStale(projectRoot)) {
  console.log('Building Casemark.');
  const [command = '', ...args] = tool('electron-vite', 'build', '--logLevel', 'error');
  run(command, args, projectRoot);
}
if (chosen.includes(opening)) ensurePeer();

const folder = await mkdtemp(join(tmpdir(), 'casemark-bench-'));
const browser = await startBenchBrowser();
const servers: (() => Promise<void>)[] = [];
let withTools: string | null = null;
const bench: Bench = {
  browser,
  folder,
  appFolder,
  times: (count) => (values.quick ? Math.min(count, Math.max(2, Math.round(count / 20))) : count),
  serveApp: () => serveRenderer(appFolder),
  serveAppWithTools: async () => {
    withTools ??= await putTools();
    return serveRenderer(withTools);
  },
  servePeer: async () => {
    const { address, close } = await servePeer(peerFolder);
    servers.push(close);
    return address;
  },
};
const results = new Map<string, ScenarioResult>();
const beganAt = new Date();
try {
  for (const scenario of chosen) {
    const startedMs = performance.now();
    const result = await scenario.run(bench);
    results.set(scenario.name, result);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
    console.log(`\n${scenario.title} (${seconds} s)\n\n${toTable(result.rows)}`);
  }
} finally {
  await browser.close();
  for (const close of servers) await close();
  await rm(folder, { recursive: true, force: true });
}

const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryBytes: totalmem(),
  platform: process.platform,
  node: process.version,
  browser: browser.version,
  loadBefore: load,
  loadAfter: loadavg()[0] ?? 0,
};
console.log(`\n${machine.cores} cores (${machine.processor}), ${machine.browser}`);
if (load > machine.cores / 2) {
  const busy = `The machine was busy when this began (load ${load.toFixed(1)})`;
  console.log(`${busy}: ratios can be read, times are not to be kept.`);
}
if (values.json !== undefined) {
  const report = { beganAt: beganAt.toISOString(), machine, results: Object.fromEntries(results) };
  await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

if (values.record) {
  const path = join(projectRoot, 'docs/benchmarks.md');
  await recordResults(path, machine, beganAt, results);
  console.log(`The tables are in ${path}.`);
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

async function serveRenderer(root: string): Promise<string> {
  const served = await serveBrowserEdition({ root, port: 0 });
  if (!served.ok) throw new Error(`${root} could not be served: ${served.error.kind}`);
  servers.push(served.value.close);
  return served.value.address;
}

async function putTools(): Promise<string> {
  const into = join(folder, 'app-with-tools');
  await putToolsBeside(appFolder, into);
  return into;
}
