import { mkdirSync, rmSync } from 'node:fs';
import { run } from './run.ts';

/** A disk in memory with little room, which can be given more. */
export type SmallDisk = {
  readonly mountedAt: string;
  resize(kib: number): void;
  remove(): void;
};

export type SmallDiskOptions = {
  readonly kib: number;
  /** How many files and folders it takes; as many as there is room for otherwise. */
  readonly names?: number;
};

/** A page is the least that it knows: sizes in between are rounded up to it. */
export const pageKib = 4;

export function createSmallDisk(mountedAt: string, { kib, names }: SmallDiskOptions): SmallDisk {
  mkdirSync(mountedAt, { recursive: true });
  const limit = names === undefined ? '' : `,nr_inodes=${names}`;
  run('mount', '-t', 'tmpfs', '-o', `size=${kib}k${limit}`, 'casemark-fault', mountedAt);
  return {
    mountedAt,
    resize: (more) => {
      const unlimited = names === undefined ? '' : ',nr_inodes=10000';
      run('mount', '-o', `remount,size=${more}k${unlimited}`, mountedAt);
    },
    remove() {
      run('umount', '-l', mountedAt);
      rmSync(mountedAt, { recursive: true, force: true });
    },
  };
}
