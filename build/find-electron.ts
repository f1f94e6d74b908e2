import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './tool.ts';

const packageFolder = join(projectRoot, 'node_modules/electron');

/**
 * Electron's program if it is on this machine, else null. Looks where Electron's own package looks, but does
 * not import it: importing it starts a download.
 */
export function findElectron(): string | null {
  const named = readIfThere(join(packageFolder, 'path.txt'));
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = given
    ? join(given, named ?? programOf(process.platform))
    : named && join(packageFolder, 'dist', named);
  return path && existsSync(path) ? path : null;
}

/** Electron's program, downloaded by its own installer when it is not there yet. Null when it cannot be had. */
export function findOrFetchElectron(): string | null {
  const found = findElectron();
  // A given folder is meant: nothing is downloaded beside it.
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  console.log('Fetching Electron (about 120 MB, once) …');
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  return findElectron();
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function programOf(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
