import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether this user may install packages of Debian, or of a system made from it. */
export function mayInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== null;
}

/** Tries for a while, then gives up: only what is there afterwards counts. */
export function installPackages(...names: readonly string[]): void {
  runAtMost(['apt-get', 'update'], 120_000);
  runAtMost(['apt-get', 'install', '-y', '--no-install-recommends', ...names], 600_000);
}

/** Where a command of this name is on the search path. */
export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find(isExecutable) ?? null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function runAtMost(command: readonly string[], timeout: number): void {
  const [executable = '', ...args] = command;
  spawnSync(executable, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
