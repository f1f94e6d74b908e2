import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createSmallDisk, type SmallDisk } from './small-disk.ts';

/** A disk that is filled up by something else, and later has room again. */
export type FilledDisk = Pick<SmallDisk, 'mountedAt' | 'remove'> & {
  /** Leaves so much room and no more. */
  fill(freeKib: number): void;
  makeRoom(): void;
};

export function createFilledDisk(mountedAt: string, kib: number): FilledDisk {
  const disk = createSmallDisk(mountedAt, { kib });
  const filler = join(mountedAt, 'filler');
  return {
    mountedAt,
    fill(freeKib) {
      const { bavail, bsize } = statfsSync(mountedAt);
      writeZeros(filler, Math.max(0, bavail * bsize - freeKib * 1024));
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove: () => disk.remove(),
  };
}

/** Written and not only made long: a hole takes no room. */
function writeZeros(path: string, length: number): void {
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(256 * 1024);
  try {
    for (let written = 0; written < length; ) {
      written += writeSync(file, piece, 0, Math.min(piece.length, length - written), written);
    }
  } catch {
    // Others write at the same time: what is full is full enough.
  } finally {
    closeSync(file);
  }
}
