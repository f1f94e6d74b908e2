import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import {
  installPackages,
  isExecutable,
  mayInstallPackages,
  onPath,
  runAtMost,
} from './debian-packages.ts';
import { type BrowserProbes, describeNoBrowser, findBrowser } from './find-browser.ts';
import { tool } from './tool.ts';

/**
 * The path of the browser for the tests on this machine. Looks once per run: what it finds is left in
 * CASEMARK_CHROMIUM for the processes started from here. Throws a plain sentence when there is none.
 */
export function machineBrowser(): string {
  const found = findBrowser(machineProbes);
  if (!found.ok) throw new Error(describeNoBrowser(found.error));
  process.env.CASEMARK_CHROMIUM = found.value.path;
  return found.value.path;
}

/** How the tests start it. The sandbox stays on except for root, for whom Chromium refuses to start with it. */
export function browserArgs(): string[] {
  return [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

const machineProbes: BrowserProbes = {
  platform: process.platform,
  env: process.env,
  starts,
  onPath,
  playwrightPath: () => chromium.executablePath(),
  downloadWithPlaywright: () => runAtMost(tool('playwright', 'install', 'chromium'), 300_000),
  mayInstallWithApt: mayInstallPackages,
  installWithApt: () => installPackages('chromium'),
  say: (line) => console.log(line),
};

function starts(path: string): boolean {
  if (!isExecutable(path)) return false;
  // Ubuntu's `chromium` can be a script that only tells you to install a snap. Elsewhere `--version` may open a window.
  return (
    process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
  );
}
