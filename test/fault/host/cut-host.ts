import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../build/tool.ts';
import { createLoopDisk, unpackDisk } from '../disk/loop-disk.ts';
import { pause } from '../pause.ts';
import { createRandom, type Random } from '../random.ts';
import { createHost, type HostStep, hostWork, journalsAside } from './host-work.ts';

export type HostCuts = {
  readonly cuts: number;
  /** Steps that had been answered for at the instants of the cuts, all told. */
  readonly answered: number;
  /** Cuts after which something that had been answered for was gone or could not be read. */
  readonly failures: readonly string[];
};

/** Cuts the power under the shell's own writing, without a browser: many more cuts than with one. */
export async function cutHost(
  folder: string,
  random: Random,
  count: number,
  mode: 'as it ships' | 'unsynced',
): Promise<HostCuts> {
  const failures: string[] = [];
  let cuts = 0;
  let answered = 0;
  for (let session = 0; cuts < count && failures.length < 50; session += 1) {
    const seed = random.below(2 ** 31);
    const at = join(folder, `host-${session}`);
    const wanted = Math.min(cutsInOneSession, count - cuts);
    for (const { image, last } of await cutOneSession(at, random, seed, wanted, mode)) {
      const found = join(at, 'found');
      unpackDisk(image, found, `${image}.scratch`);
      const faults = await lookAt(found, seed, last);
      rmSync(found, { recursive: true, force: true });
      cuts += 1;
      answered += last.step + 1;
      failures.push(...faults.map((fault) => `cut ${cuts} (day ${last.day}): ${fault}`));
    }
    rmSync(at, { recursive: true, force: true });
  }
  return { cuts, answered, failures };
}

const cutsInOneSession = 20;

/** The last step that was answered for. */
type Last = { readonly day: number; readonly step: number };

async function cutOneSession(
  folder: string,
  random: Random,
  seed: number,
  wanted: number,
  mode: string,
): Promise<readonly { readonly image: string; readonly last: Last }[]> {
  mkdirSync(folder, { recursive: true });
  const disk = createLoopDisk(join(folder, 'disk'));
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'test/fault/host/host-process.ts'), disk.mountedAt, String(seed), mode],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let last: Last | null = null;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [day = 0, step = 0] = line.split(' ').map(Number);
    last = { day, step };
  });
  const cuts: { image: string; last: Last }[] = [];
  try {
    while (cuts.length < wanted && child.exitCode === null) {
      await pause(random.between(1, 60));
      if (last === null) continue;
      child.kill('SIGSTOP');
      const image = join(folder, `${cuts.length}.img`);
      disk.copyAsItStands(image);
      await pause(10);
      cuts.push({ image, last });
      child.kill('SIGCONT');
    }
  } finally {
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    disk.remove();
  }
  return cuts;
}

/** Every day's work before the last must be there whole; of the last, all that had been answered for. */
async function lookAt(found: string, seed: number, last: Last): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let day = 0; day <= last.day; day += 1) {
    const steps = hostWork(createRandom(seed, `day ${day}`));
    const done = day < last.day ? steps.at(-1) : steps[last.step];
    const underWay = day < last.day ? undefined : steps[last.step + 1];
    if (done === undefined) continue;
    const folder = join(found, String(day));
    const answeredFor = steps.slice(0, steps.indexOf(done) + 1);
    faults.push(...(await lookAtDay(folder, answeredFor, done, underWay)));
  }
  return faults;
}

async function lookAtDay(
  folder: string,
  answeredFor: readonly HostStep[],
  done: HostStep,
  underWay: HostStep | undefined,
): Promise<readonly string[]> {
  const host = createHost(join(folder, 'vaults'), join(folder, 'backups'));
  const aside = await journalsAside(host, done.changes, {
    exactly: false,
    ...(underWay === undefined ? {} : { underWay: underWay.changes }),
  });
  const faults = [...aside];
  const folders = await host.backups.folders('casemark');
  const found = folders.ok ? folders.value : [];
  if (found.some(({ unreadable }) => unreadable.length > 0)) faults.push('a backup cannot be read');
  if (
    answeredFor.some(({ backsUp }) => backsUp) &&
    !found.some(({ backups }) => backups.length > 0)
  ) {
    faults.push('the backup is not there');
  }
  return faults;
}
