import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bagFolder } from '../../../shared/packs/bag-layout.ts';
import { packId } from '../../builders/pack.ts';
import { inMb, inMs, inTimes } from '../results-table.ts';
import type { ResultRow, Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

/** Making and verifying a pack, beside the commands that do as much of it as commands can with the same bytes. */
export const packs: Scenario = {
  name: 'packs',
  title: 'Case packs: made and verified',
  async run(bench) {
    const rows: ResultRow[] = [];
    const numbers: Record<string, readonly number[]> = {};
    for (const [cases, most] of [
      [40, 9],
      [500, 5],
    ] as const) {
      const folder = join(bench.folder, `packs-${cases}`);
      await mkdir(folder);
      const taken = {
        make: [] as number[],
        verify: [] as number[],
        makeCommands: [] as number[],
        verifyCommands: [] as number[],
      };
      let peaks = { make: 0, verify: 0 };
      const turns = bench.times(most);
      for (let turn = 0; turn < turns + warmUp; turn += 1) {
        const made = runJob('make', cases, folder);
        const verified = runJob('verify', cases, folder);
        const verifyCommands = await timeVerifyCommands(folder);
        const makeCommands = await timeMakeCommands(folder);
        if (turn < warmUp) continue;
        taken.make.push(made.ms);
        taken.verify.push(verified.ms);
        taken.makeCommands.push(makeCommands);
        taken.verifyCommands.push(verifyCommands);
        peaks = {
          make: Math.max(peaks.make, made.peakBytes),
          verify: Math.max(peaks.verify, verified.peakBytes),
        };
      }
      const { size } = await stat(join(folder, 'pack.age'));
      rows.push(
        row(`${cases} cases: made`, taken.make, taken.makeCommands, 'zip, age'),
        row(
          `${cases} cases: verified`,
          taken.verify,
          taken.verifyCommands,
          'age, unzip, sha256sum, sha512sum',
        ),
        {
          what: `${cases} cases: most memory of the process that made and that verified it`,
          measured: `${inMb(peaks.make)} and ${inMb(peaks.verify)}`,
          beside: `${inMb(size)} pack`,
        },
      );
      for (const [name, list] of Object.entries(taken)) numbers[`${name}${cases}`] = list;
      await rm(folder, { recursive: true });
    }
    return { rows, numbers };
  },
};

const warmUp = 1;
const goalTimes = 3;

function row(
  what: string,
  ours: readonly number[],
  commands: readonly number[],
  names: string,
): ResultRow {
  const ratio = median(ours) / median(commands);
  return {
    what: `${what}, median of ${ours.length}`,
    measured: inMs(median(ours)),
    beside: `${inMs(median(commands))} ${names}`,
    ratio: inTimes(ratio),
    goal: { text: `within ${goalTimes}×`, met: ratio <= goalTimes },
  };
}

const script = fileURLToPath(new URL('../pack-job.ts', import.meta.url));

function runJob(
  job: 'make' | 'verify',
  cases: number,
  folder: string,
): { readonly ms: number; readonly peakBytes: number } {
  return JSON.parse(
    execFileSync(process.execPath, [script, job, String(cases), folder], { encoding: 'utf8' }),
  );
}

/** The files of the bag, packed and sealed; what is in them is there already. */
async function timeMakeCommands(folder: string): Promise<number> {
  const recipient = await readFile(join(folder, 'recipient.txt'), 'utf8');
  await rm(join(folder, 'again.zip'), { force: true });
  return timed(() => {
    run(folder, 'zip', '-q', '-r', '-X', 'again.zip', bagFolder(packId));
    run(folder, 'age', '--recipient', recipient, '--output', 'again.age', 'again.zip');
  });
}

/** Opened, unpacked and held against its manifests; no signature, no schema and no chain is looked at. */
async function timeVerifyCommands(folder: string): Promise<number> {
  const bag = bagFolder(packId);
  if ((await readdir(folder)).includes(bag)) await rm(join(folder, bag), { recursive: true });
  return timed(() => {
    run(folder, 'age', '--decrypt', '-i', 'key.txt', '-o', 'pack.zip', 'pack.age');
    run(folder, 'unzip', '-q', 'pack.zip');
    run(join(folder, bag), 'sha256sum', '--check', '--quiet', 'manifest-sha256.txt');
    run(join(folder, bag), 'sha512sum', '--check', '--quiet', 'manifest-sha512.txt');
    run(folder, 'rm', 'pack.zip');
  });
}

function timed(work: () => void): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

function run(folder: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}
