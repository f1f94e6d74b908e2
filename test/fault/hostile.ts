import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createCommandLine } from './command-line.ts';
import { countScenarios, describeMachine, type FaultReport } from './fault-report.ts';
import { runAttacks } from './packs/run-apart.ts';
import { packs } from './scenarios/packs.ts';

const commandLine = createCommandLine(`\
npm run test:hostile: the fault tests’ hostile packs alone, which need no app.

  --seed 20261123   the same changes again, but for the keys, which are new each time; today’s date otherwise
  --count 1000      how many packs
  --json <file>     what was found, for write-numbers.ts`);
const values = commandLine.read({
  seed: { type: 'string' },
  count: { type: 'string' },
  json: { type: 'string' },
});
const beganAt = new Date().toISOString();
const seed = Number(values.seed ?? beganAt.slice(0, 10).replaceAll('-', ''));
const count = Number(values.count ?? packs.counts.full);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count)) {
  commandLine.refuse('The seed and the count are whole numbers.');
}
console.log(`Seed ${seed}. The same again: --seed ${seed}`);
const startedMs = performance.now();
const { rows, failures } = await runAttacks(seed, count, (done) => {
  if (done % 5_000 === 0) console.log(`  ${done} of ${count}`);
});
const seconds = (performance.now() - startedMs) / 1000;
console.log(`\n${packs.title} (${seconds.toFixed(0)} s)`);
for (const { what, number } of rows) console.log(`  ${what}: ${number}`);
for (const failure of failures) console.log(`  ✗ ${failure}`);
if (values.json !== undefined) {
  const { name, title } = packs;
  const scenarios = [
    { name, title, seconds, skipped: null, rows: [...rows], failures: [...failures] },
  ];
  const counts = countScenarios(scenarios);
  const report: FaultReport = { seed, beganAt, machine: describeMachine(), counts, scenarios };
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
process.exit(failures.length === 0 ? 0 : 1);
