import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from './choose-edition.ts';
import { findOrFetchElectron } from './find-electron.ts';
import { machineEdition } from './machine-edition.ts';
import { openAddress } from './open-address.ts';
import { type NotServed, serveBrowserEdition } from './serve-browser-edition.ts';
import { isBuildStale } from './stale-build.ts';
import { projectRoot, tool } from './tool.ts';

/** Starts Casemark: the desktop edition where it can run, else the browser edition on this machine only. */

/** Fixed, because a browser keeps its records by address, port included. */
const usualPort = 4175;
/** A desktop program that ends in failure this soon never showed its window. */
const startUpMs = 10_000;

const port = readPort();
buildIfStale();

const edition = machineEdition(findOrFetchElectron);
if (edition.kind === 'desktop') await runDesktop(edition.electron);
else await runBrowser(edition.because);

function runDesktop(electron: string): Promise<void> {
  const startedMs = performance.now();
  const child = spawn(electron, [projectRoot], { stdio: 'inherit', windowsHide: false });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    const onEnd = (code: number | null): void => {
      const failedToStart =
        code !== null && code !== 0 && performance.now() - startedMs < startUpMs;
      if (failedToStart) resolve(runBrowser('the desktop program did not start here'));
      else process.exitCode = code ?? 0;
    };
    child.on('error', () => onEnd(1));
    child.on('exit', onEnd);
  });
}

async function runBrowser(because: string): Promise<void> {
  console.log(`Casemark runs as its browser edition: ${because}.`);
  const served = await serveBrowserEdition({ root: join(projectRoot, 'out/renderer'), port });
  if (!served.ok) {
    explain(served.error);
    return;
  }
  const { address, close } = served.value;
  console.log(`Casemark is at ${address} (Ctrl-C ends it).`);
  openWhereSeen(address);
  const end = (): void => void close().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function explain(error: NotServed): void {
  if (error.kind === 'already-served') {
    console.log(`Casemark is already running at ${error.address}`);
    openWhereSeen(error.address);
    return;
  }
  const problem =
    error.kind === 'port-taken' ? 'is used by another program' : 'may not be used here';
  console.error(
    `Port ${error.port} ${problem}. Free it, or start with another: npm start -- --port ${error.port + 1}. ` +
      'A browser keeps Casemark’s records by address, so another port is an empty vault.',
  );
  process.exitCode = 1;
}

function openWhereSeen(address: string): void {
  if (hasDisplay({ platform: process.platform, env: process.env })) {
    openAddress(address, process.platform);
  }
}

function buildIfStale(): void {
  if (!isBuildStale(projectRoot)) return;
  console.log('Building Casemark …');
  const [node = '', ...args] = tool('electron-vite', 'build', '--logLevel', 'error');
  const { status } = spawnSync(node, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error('The build failed: its messages are above.');
    process.exit(1);
  }
}

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  if (values.port === undefined) return usualPort;
  const given = Number(values.port);
  if (Number.isInteger(given) && given > 0 && given < 65_536) return given;
  console.error('--port takes a number from 1 to 65535, such as: npm start -- --port 4176');
  process.exit(1);
}
