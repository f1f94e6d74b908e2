import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type AfterPackContext, build, Platform } from 'electron-builder';
import packageJson from '../package.json' with { type: 'json' };
import { findElectron } from './find-electron.ts';
import { packedFaults } from './packed-faults.ts';
import { isBuildStale } from './stale-build.ts';
import { createStandInElectron } from './stand-in-electron.ts';
import { projectRoot, tool } from './tool.ts';

/**
 * Packs the app: the folder that runs as it is, and on Linux a tar.gz of it. With `--installers`, this platform's
 * installers too, for which electron-builder fetches its tools. Without Electron on this machine the folder is
 * made around a stand-in: to be looked at, not to be run.
 */

/** What was packed last, kept in dist/packed.json: paths from the project's own directory. */
export type Packed = {
  readonly folder: string;
  readonly asar: string;
  readonly archive: string | null;
  readonly isStandIn: boolean;
};

const electron = findElectron();
const isStandIn = electron === null;
const wantsInstallers = process.argv.includes('--installers') && !isStandIn;

buildIfStale();
if (isStandIn) {
  console.log(
    'There is no Electron on this machine, so a stand-in is packed in its place: nothing in dist/stand-in runs. ' +
      'For a package to use, fetch Electron with `npx install-electron` and run this again.',
  );
}
const packed = await pack();
const faults = packedFaults(join(projectRoot, packed.asar));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
writeFileSync(join(projectRoot, 'dist/packed.json'), `${JSON.stringify(packed, null, 2)}\n`);
console.log(`Packed: ${packed.archive ?? packed.folder}`);

async function pack(): Promise<Packed> {
  const output = join(projectRoot, isStandIn ? 'dist/stand-in' : 'dist');
  rmSync(output, { recursive: true, force: true });
  const platform = isStandIn ? Platform.LINUX : Platform.current();
  const made: { folder: string; asar: string }[] = [];
  await build({
    projectDir: projectRoot,
    targets: wantsInstallers ? platform.createTarget() : platform.createTarget('dir'),
    publish: 'never',
    config: {
      electronDist: distOf(electron),
      directories: { output },
      afterPack: ({ appOutDir, packager }: AfterPackContext) => {
        const resources = packager.getResourcesDir(appOutDir);
        // Electron's own welcome page, which is for a program without an app.
        rmSync(join(resources, 'default_app.asar'), { force: true });
        made.push({ folder: appOutDir, asar: join(resources, 'app.asar') });
      },
    },
  });
  const [first] = made;
  if (first === undefined) throw new Error('electron-builder packed nothing');
  return {
    folder: relative(projectRoot, first.folder),
    asar: relative(projectRoot, first.asar),
    archive: platform === Platform.LINUX ? archive(first.folder) : null,
    isStandIn,
  };
}

/** The folder that Electron was unpacked into. On macOS its program is deep inside an application. */
function distOf(program: string | null): string {
  if (program === null) {
    const folder = join(projectRoot, 'dist/stand-in-electron');
    createStandInElectron(folder, '0.0.0-stand-in');
    return folder;
  }
  return process.platform === 'darwin' ? join(program, '../../../..') : dirname(program);
}

/** electron-builder would fetch 7-Zip for this; tar is on every Linux. */
function archive(folder: string): string | null {
  const name = `casemark-${packageJson.version}-linux-${process.arch}${isStandIn ? '-stand-in' : ''}`;
  const path = join(dirname(folder), `${name}.tar.gz`);
  const { status, error } = spawnSync(
    'tar',
    [
      ...['--create', '--gzip', '--file', path, '--directory', dirname(folder)],
      ...['--owner=0', '--group=0', '--sort=name'],
      `--transform=s,^${basename(folder)},${name},`,
      basename(folder),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status === 0) return relative(projectRoot, path);
  console.log(`No tar.gz was made: ${error?.message ?? `tar ended with ${status}`}.`);
  return null;
}

function buildIfStale(): void {
  if (!isBuildStale(projectRoot)) return;
  const [node = '', ...args] = tool('electron-vite', 'build', '--logLevel', 'warn');
  const { status } = spawnSync(node, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
