import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../build/tool.ts';
import { run } from './run-command.ts';

const folder = join(projectRoot, 'test/bench/peer');
export const peerFolder = join(folder, 'dist');

/** Installs and builds the views that stand beside the app's, where that has not been done. */
export function ensurePeer(): void {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || isNewer(join(folder, 'package-lock.json'), installed)) {
    console.log('Installing what is measured beside Casemark.');
    run(npm, ['ci', '--no-audit', '--no-fund'], folder);
  }
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], folder);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function isNewer(path: string, than: string): boolean {
  return statSync(path).mtimeMs > statSync(than).mtimeMs;
}
