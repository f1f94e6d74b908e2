import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { caseFile, caseId, folderForJournals, vault } from '../../builders/folder-for-journals.ts';
import { idNumber } from '../../builders/journal-files.ts';

const place = folderForJournals();

/** What a program did to files and folders, in order. It sees the system's own calls, whoever makes them. */
function callsOf(work: string): string[] {
  const program = `
    import fs from 'node:fs/promises';
    import { basename } from 'node:path';
    import { syncBuiltinESMExports } from 'node:module';
    const calls = [];
    const named = (path) => basename(String(path)).replace(/^.*[.]partial$/, 'partial');
    const { open, rename, unlink } = fs;
    fs.open = async (path, ...given) => {
      const file = await open(path, ...given);
      for (const call of ['sync', 'datasync']) {
        const real = file[call].bind(file);
        file[call] = async () => {
          await real();
          calls.push(call + ' ' + named(path));
        };
      }
      return file;
    };
    fs.rename = async (from, to) => {
      await rename(from, to);
      calls.push('rename to ' + named(to));
    };
    fs.unlink = async (path) => {
      await unlink(path);
      calls.push('unlink ' + named(path));
    };
    syncBuiltinESMExports();
    const { createJournalFolder } = await import(${moduleAt('electron/journal/journal-folder.ts')});
    const { idNumber, journalOf, payloadNumber } = await import(${moduleAt('test/builders/journal-files.ts')});
    const journal = createJournalFolder(${JSON.stringify(place.folder)});
    ${work}
    console.log(JSON.stringify(calls));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const moduleAt = (path: string) => JSON.stringify(pathToFileURL(path).href);

test.runIf(process.platform !== 'win32')(
  'a folder is synced after names in it changed, once for all of them, and in the order given',
  async () => {
    await place.oneCase();

    const calls = callsOf(`
      await journal.write('casemark', [journalOf('vault', 1), journalOf('${caseId}', 1), journalOf(idNumber(8), 1)]);
      calls.push('removing');
      await journal.remove('casemark', [idNumber(8), 'vault']);
      calls.push('setting aside');
      await journal.setAside('casemark', '${caseId}');
    `);

    expect(calls).toEqual([
      'sync partial',
      'rename to vault.journal',
      'sync casemark',
      'sync partial',
      'sync partial',
      `rename to ${caseFile}`,
      `rename to ${idNumber(8)}.journal`,
      'sync cases',
      'removing',
      `unlink ${idNumber(8)}.journal`,
      'unlink vault.journal',
      'sync cases',
      'sync casemark',
      'setting aside',
      'sync casemark',
      `rename to ${caseId}-1.journal`,
      'sync set-aside',
      'sync cases',
    ]);
  },
);

test.runIf(process.platform !== 'win32')(
  'the folders above a journal are synced when they are made, and once by each run that appends',
  () => {
    const above = [basename(place.folder), basename(tmpdir())];

    const calls = callsOf(`
      await journal.write('casemark', [journalOf('${caseId}', 1)]);
      calls.push('appending');
      await journal.append('casemark', '${caseId}', 1, [payloadNumber(1)]);
      await journal.append('casemark', '${caseId}', 2, [payloadNumber(2)]);
    `);

    expect(calls).toEqual([
      'sync casemark',
      `sync ${above[0]}`,
      'sync partial',
      `rename to ${caseFile}`,
      'sync cases',
      'appending',
      `datasync ${caseFile}`,
      'sync cases',
      'sync casemark',
      ...above.map((name) => `sync ${name}`),
      `datasync ${caseFile}`,
    ]);
  },
);

test('a program killed at the rename leaves the old journal, and the next run sees no trace', async () => {
  await place.oneCase();
  const program = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    fs.rename = () => process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    const { createJournalFolder } = await import(${moduleAt('electron/journal/journal-folder.ts')});
    const { journalOf } = await import(${moduleAt('test/builders/journal-files.ts')});
    await createJournalFolder(${JSON.stringify(place.folder)}).write('casemark', [journalOf('${caseId}', 5)]);
  `;

  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', program]);
  const left = (await readdir(join(place.folder, vault, 'cases'))).length;
  const listed = await createJournalFolder(place.folder).list(vault);

  expect([
    signal,
    left,
    listed.ok && listed.value.map(({ frames, state }) => [frames, state]),
    await readdir(join(place.folder, vault, 'cases')),
  ]).toEqual(['SIGKILL', 2, [[2, 'whole']], [caseFile]]);
});
