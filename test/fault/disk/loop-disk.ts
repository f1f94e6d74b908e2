import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './run.ts';

/** A small disk in a file, of which a copy can be taken as it stands at an instant. */
export type LoopDisk = {
  readonly mountedAt: string;
  /**
   * The disk as it would be found if the power failed now: what only the page cache knows is not in it. Whoever
   * writes to it must be stopped meanwhile. The copy is taken again when the disk was written during it.
   */
  copyAsItStands(image: string): void;
  remove(): void;
};

const sizeMiB = 160;

/** ext4 that commits by itself as seldom as can be and gives renames no help: only what was synced is on it. */
const harshOptions = 'loop,noatime,commit=900,noauto_da_alloc';

export function createLoopDisk(folder: string): LoopDisk {
  mkdirSync(folder, { recursive: true });
  const image = join(folder, 'disk.img');
  const mountedAt = join(folder, 'disk');
  writeFileSync(image, '');
  run('truncate', '-s', `${sizeMiB}M`, image);
  run('mkfs.ext4', '-q', '-F', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
  mkdirSync(mountedAt, { recursive: true });
  run('mount', '-o', harshOptions, image, mountedAt);
  const [device = ''] = run('losetup', '-j', image).split(':');
  const writes = () => readFileSync(`/sys/block/${basename(device)}/stat`, 'utf8').trim();

  return {
    mountedAt,
    copyAsItStands(copy) {
      for (let tries = 0; tries < 50; tries += 1) {
        const before = writes();
        run('cp', '--sparse=auto', image, copy);
        if (writes() === before) return;
      }
      throw new Error('the disk was written all the while, though its writers were stopped');
    },
    remove() {
      unmount(mountedAt);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whoever was killed may take a moment to let go of its files. */
function unmount(mountedAt: string, tries = 50): void {
  try {
    run('umount', mountedAt);
  } catch (error) {
    if (tries === 1) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    unmount(mountedAt, tries - 1);
  }
}

/** Takes what is on a copy of a disk into a folder, as the system would find it after the power came back. */
export function unpackDisk(image: string, into: string, scratch: string): void {
  // Mounting plays the disk's journal back: each look at a cut begins with a copy of it.
  run('cp', '--sparse=auto', image, scratch);
  const mountedAt = `${into}.mount`;
  mkdirSync(mountedAt, { recursive: true });
  mkdirSync(into, { recursive: true });
  run('mount', '-o', 'loop', scratch, mountedAt);
  try {
    run('cp', '-a', `${mountedAt}/.`, into);
  } finally {
    run('umount', mountedAt);
    rmSync(mountedAt, { recursive: true, force: true });
    rmSync(scratch);
  }
}

/** Why no disk can be made and mounted here; null when it can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'disks in files are mounted on Linux only';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  try {
    run('losetup', '-f');
    run('mkfs.ext4', '-V');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
