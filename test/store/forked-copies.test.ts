import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markedVault as marked, journalPath as pathOf } from '../builders/marked-vault.ts';
import { dumpDatabase, tamper } from '../builders/rows.ts';

describe('a copy with another continuation', () => {
  it('gives way to the longer one, and is kept beside it', async () => {
    const { machine, first, mark, reopened } = await marked();
    const fork = await readFile(pathOf(machine, first));
    const forkRows = (await dumpDatabase(machine.indexedDB, 'casemark')).tables;
    await mark(first, 'one branch');
    const branch = await readFile(pathOf(machine, first));
    // Both copies go back to where they were, and another branch is written, two entries long.
    await writeFile(pathOf(machine, first), fork);
    for (const table of ['entries', 'summaries']) {
      await tamper(machine.indexedDB, table, () => forkRows[table] ?? []);
    }
    await mark(first, 'the other branch');
    await mark(first, 'and one more');
    const longer = await reopened();
    await writeFile(pathOf(machine, first), branch);

    const after = await reopened();

    expect([after.cases, after.recovery?.setAside]).toEqual([longer.cases, 1]);
  });

  it('that is the store’s is kept before the store takes the longer one', async () => {
    const { machine, first, mark, reopened } = await marked();
    const fork = await readFile(pathOf(machine, first));
    const forkRows = (await dumpDatabase(machine.indexedDB, 'casemark')).tables;
    await mark(first, 'one branch');
    const branch = await readFile(pathOf(machine, first));
    const branchRows = (await dumpDatabase(machine.indexedDB, 'casemark')).tables;
    await writeFile(pathOf(machine, first), fork);
    const putBack = async (rows: typeof forkRows) => {
      for (const table of ['entries', 'summaries']) {
        await tamper(machine.indexedDB, table, () => rows[table] ?? []);
      }
    };
    await putBack(forkRows);
    await mark(first, 'the other branch');
    await mark(first, 'and one more');
    const longer = await reopened();
    await putBack(branchRows);

    const after = await reopened();

    const aside = join(dirname(dirname(pathOf(machine, first))), 'set-aside');
    const [kept = '', ...others] = await readdir(aside);
    expect([after.cases, after.recovery?.setAside, others]).toEqual([longer.cases, 1, []]);
    expect(await readFile(join(aside, kept))).toEqual(branch);
  });
});
