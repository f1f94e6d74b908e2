import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage, extractAll, extractFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { limitBytes, packedFaults } from '../../build/packed-faults.ts';
import { projectRoot } from '../../build/tool.ts';

/** What `npm run dist` made last: run it first. */
const Packed = z.strictObject({
  folder: z.string(),
  asar: z.string(),
  archive: z.string().nullable(),
  isStandIn: z.boolean(),
});

let packed: z.infer<typeof Packed>;
let asar: string;
beforeAll(async () => {
  packed = Packed.parse(JSON.parse(await readFile(join(projectRoot, 'dist/packed.json'), 'utf8')));
  asar = join(projectRoot, packed.asar);
});

test('the packed app holds the built app and nothing else', () => {
  expect(packedFaults(asar)).toEqual([]);
});

test('what is packed is what was built', async () => {
  const packedFolder = await mkdtemp(join(tmpdir(), 'casemark-packed-'));
  extractAll(asar, packedFolder);

  const { status, stdout } = spawnSync(
    'diff',
    ['--recursive', '--brief', join(packedFolder, 'out'), join(projectRoot, 'out')],
    { encoding: 'utf8' },
  );

  await rm(packedFolder, { recursive: true });
  expect([status, stdout]).toEqual([0, '']);
});

test('the licences of Casemark and of Electron lie beside the program, word for word', async () => {
  const folder = join(projectRoot, packed.folder);
  const own = await readFile(join(projectRoot, 'LICENSE'), 'utf8');

  expect({
    own: await readFile(join(folder, 'LICENSE.casemark.txt'), 'utf8'),
    besideIt: (await readdir(folder)).filter((name) => /^LICEN[CS]E/.test(name)).sort(),
  }).toEqual({
    own,
    besideIt: [
      'LICENSE.casemark.txt',
      'LICENSE.electron.txt',
      ...(packed.isStandIn ? [] : ['LICENSES.chromium.html']),
    ],
  });
});

test('of Electron’s languages only English is packed', async () => {
  expect((await readdir(join(projectRoot, packed.folder, 'locales'))).sort()).toEqual([
    'en-GB.pak',
    'en-US.pak',
  ]);
});

test('the licence of every package in the app travels with it', async () => {
  const table = await readFile(join(projectRoot, 'docs/dependencies.md'), 'utf8');
  const inTheApp = [...sectionOf(table, 'In the app').matchAll(/^\| `([^`]+)` \| (\S+) \|/gm)]
    .map(([, name, version]) => `${name} ${version}`)
    // Electron brings its own licence, and that of Chromium, beside its program.
    .filter((line) => !line.startsWith('electron '));
  const given = ['main', 'renderer'].flatMap((part) =>
    licencesIn(extractFile(asar, `out/${part}/third-party-licences.txt`).toString('utf8')),
  );

  expect({
    missing: inTheApp.filter((line) => !given.some(({ of }) => of === line)),
    withoutText: given.filter(
      ({ text }) =>
        !/Permission (is hereby granted|to use, copy)|Apache License|Redistribution and use in source/.test(
          text,
        ),
    ),
  }).toEqual({ missing: [], withoutText: [] });
});

function sectionOf(markdown: string, heading: string): string {
  return markdown.split(/^## /m).find((section) => section.startsWith(heading)) ?? '';
}

function licencesIn(text: string): { of: string; text: string }[] {
  const [, ...entries] = text.split(/^-{80}$/m);
  return entries.map((entry) => ({ of: entry.trim().replace(/ \(.*$/s, ''), text: entry }));
}

test('a package without Electron says so in its name', () => {
  expect(packed.archive?.includes('stand-in') ?? packed.isStandIn).toBe(packed.isStandIn);
});

test('the archive unpacks into one folder, named as the archive', () => {
  const { stdout } = spawnSync(
    'tar',
    ['--list', '--file', join(projectRoot, packed.archive ?? '')],
    {
      encoding: 'utf8',
    },
  );

  const roots = new Set(
    stdout
      .trim()
      .split('\n')
      .map((path) => path.split('/')[0]),
  );
  expect([...roots]).toEqual([packed.archive?.replace(/^.*\/|\.tar\.gz$/g, '')]);
});

test('the packed program cannot be talked into running other code', async () => {
  const fuses = await getCurrentFuseWire(join(projectRoot, packed.folder, 'casemark'));
  const on = '1'.charCodeAt(0);

  expect({
    runsAsNode: fuses[FuseV1Options.RunAsNode] === on,
    heedsNodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable] === on,
    canBeInspected: fuses[FuseV1Options.EnableNodeCliInspectArguments] === on,
    loadsFromFolders: fuses[FuseV1Options.OnlyLoadAppFromAsar] !== on,
    trustsFiles: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges] === on,
    skipsIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation] !== on,
  }).toEqual({
    runsAsNode: false,
    heedsNodeOptions: false,
    canBeInspected: false,
    loadsFromFolders: false,
    trustsFiles: false,
    skipsIntegrity: false,
  });
});

describe('a package with something wrong in it is refused', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casemark-planted-'));
    extractAll(asar, join(folder, 'app'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function faultsAfter(change: (app: string) => Promise<unknown>): Promise<string[]> {
    await change(join(folder, 'app'));
    const changed = join(folder, 'changed.asar');
    await createPackage(join(folder, 'app'), changed);
    return packedFaults(changed);
  }

  test.each([
    'electron/main.ts',
    'renderer/main.tsx',
    'out/main/main.js.map',
    'out/renderer/assets/index.js.map',
    'node_modules/zod/index.js',
    'test/fixtures/sample.csv',
    '.env',
    'out/renderer/assets/main.ts',
  ])('%s', async (path) => {
    const faults = await faultsAfter(async (app) => {
      await mkdir(dirname(join(app, path)), { recursive: true });
      await writeFile(join(app, path), 'planted');
    });

    expect(faults).toEqual([`/${path} does not belong in the app`]);
  });

  test('a missing preload', async () => {
    expect(await faultsAfter((app) => rm(join(app, 'out/preload/preload.cjs')))).toEqual([
      '/out/preload/preload.cjs is missing',
    ]);
  });

  test('a package.json with development packages and scripts', async () => {
    const faults = await faultsAfter((app) =>
      cp(join(projectRoot, 'package.json'), join(app, 'package.json')),
    );

    expect(faults).toEqual([
      '/package.json still names its devDependencies',
      '/package.json still names its scripts',
    ]);
  });

  test.each([
    ["import * as z from 'zod';", 'zod'],
    ["import 'dexie';", 'dexie'],
    ['const fs = require("fs-extra");', 'fs-extra'],
  ])('a program that was not bundled: %s', async (line, name) => {
    const faults = await faultsAfter((app) =>
      appendFile(join(app, 'out/main/main.js'), `\n${line}\n`),
    );

    expect(faults).toEqual([`/out/main/main.js needs ${name}, which is not in the app`]);
  });

  test('an app over the limit', async () => {
    const faults = await faultsAfter((app) =>
      writeFile(join(app, 'out/renderer/assets/large.wasm'), new Uint8Array(limitBytes)),
    );

    expect(faults).toEqual([
      expect.stringMatching(/^the app is \d+\.\d MB; the limit is 7\.0 MB$/),
    ]);
  });
});
