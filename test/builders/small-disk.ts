import { spawnSync } from 'node:child_process';

/** A disk of 256 KiB at an empty folder. False where nobody may mount one: only root may, and on Linux this way. */
export function mountSmallDisk(at: string): boolean {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return false;
  const options = ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at];
  return spawnSync('mount', options).status === 0;
}

export function unmount(at: string): void {
  spawnSync('umount', [at]);
}
