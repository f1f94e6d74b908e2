import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSmallDisk, pageKib, type SmallDiskOptions } from '../disk/small-disk.ts';
import {
  createHost,
  type Host,
  type HostStep,
  hostWork,
  journalsAside,
} from '../host/host-work.ts';
import type { Random } from '../random.ts';

export type HostFilling = {
  /** Disks that became full at some step. */
  readonly fillings: number;
  /** How many became full at each step, by its name. */
  readonly byStep: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
};

/**
 * The shell's own writing on a disk that fills up: with every number of pages that is too few for a day's work, and
 * then with every number of names that is. At the step that does not fit it must say that the disk is full, leave
 * what it had answered for as it was, and do the step when there is room.
 */
export async function fillHost(folder: string, random: Random): Promise<HostFilling> {
  const steps = hostWork(random);
  const byStep: Record<string, number> = {};
  const failures: string[] = [];
  let fillings = 0;
  const sweep = async (
    place: 'vaults' | 'backups',
    optionsFor: (size: number) => SmallDiskOptions,
  ): Promise<void> => {
    for (let size = 1; size < 2_000; size += 1) {
      const where = join(folder, `${place}-${fillings}`);
      const filled = await fillOnce(where, place, optionsFor(size), steps);
      failures.push(...filled.failures.map((why) => `${place}, ${size}: ${why}`));
      if (filled.fullAt === null) return;
      fillings += 1;
      byStep[filled.fullAt] = (byStep[filled.fullAt] ?? 0) + 1;
    }
    failures.push('no size was large enough');
  };
  for (const place of ['vaults', 'backups'] as const) {
    await sweep(place, (size) => ({ kib: size * pageKib }));
    // Fewer than two names are too few for the disk itself.
    await sweep(place, (size) => ({ kib: roomy, names: size + 1 }));
  }
  return { fillings, byStep, failures };
}

const roomy = 65_536;

async function fillOnce(
  folder: string,
  place: 'vaults' | 'backups',
  options: SmallDiskOptions,
  steps: readonly HostStep[],
): Promise<{ readonly fullAt: string | null; readonly failures: readonly string[] }> {
  mkdirSync(folder, { recursive: true });
  const disk = createSmallDisk(join(folder, 'disk'), options);
  const inFull = join(disk.mountedAt, place);
  const host =
    place === 'vaults'
      ? createHost(inFull, join(folder, 'backups'))
      : createHost(join(folder, 'vaults'), inFull);
  const failures: string[] = [];
  let fullAt: string | null = null;
  try {
    let before: HostStep['changes'] = new Map();
    for (const step of steps) {
      const done = await step.run(host);
      if (!done.ok && fullAt === null) {
        fullAt = step.name;
        if (done.fault !== 'disk-full') failures.push(`${step.name}: ${done.fault}`);
        await look(host, before, false, `${step.name}, disk full`);
        disk.resize(roomy);
        const again = await step.run(host);
        if (!again.ok) failures.push(`${step.name}, with room again: ${again.fault}`);
      } else if (!done.ok) failures.push(`${step.name}, long after: ${done.fault}`);
      before = step.changes;
    }
    await look(host, before, true, 'at the end');
    // As the next start finds it, which knows nothing of this one.
    const next = createHost(inFull, join(folder, 'backups'));
    if (place === 'vaults') await look(next, before, true, 'at the next start');
    const folders = await host.backups.folders('casemark');
    const backups = folders.ok ? folders.value.flatMap((one) => one.backups) : [];
    const unreadable = folders.ok ? folders.value.flatMap((one) => one.unreadable) : [];
    if (backups.length === 0) failures.push('there is no backup at the end');
    if (unreadable.length > 0) failures.push('a backup was left that cannot be read');
  } finally {
    disk.remove();
  }
  return { fullAt, failures };

  async function look(
    at: Host,
    expected: HostStep['changes'],
    exactly: boolean,
    when: string,
  ): Promise<void> {
    const faults = await journalsAside(at, expected, { exactly });
    failures.push(...faults.map((fault) => `${when}: ${fault}`));
  }
}
