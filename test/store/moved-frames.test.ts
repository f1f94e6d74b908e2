import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encodeJournal } from '../../shared/journal/journal-file.ts';
import type { JournalHeader } from '../../shared/journal/journal-header.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { loseStore } from '../builders/machine.ts';
import { journalPath, markedVault } from '../builders/marked-vault.ts';

/** A journal's payloads, to be written again in other places by somebody who knows the format: every checksum fits. */
async function readPayloads(path: string) {
  const { header, frames } = readJournal(new Uint8Array(await readFile(path)));
  if (header === null) throw new Error('the journal has no header');
  return { header, payloads: frames.map(({ payload }) => payload) };
}

async function writePayloads(
  path: string,
  header: JournalHeader,
  payloads: readonly (Uint8Array | undefined)[],
) {
  await writeFile(
    path,
    encodeJournal(
      header,
      payloads.flatMap((payload) => payload ?? []),
    ),
  );
}

/** Two marked cases of which only the journals are left. */
async function journalsAlone() {
  const { machine, first, second, reopened } = await markedVault();
  const before = await reopened();
  const [one, other] = await Promise.all(
    [first, second].map((caseId) => readPayloads(journalPath(machine, caseId))),
  );
  if (one === undefined || other === undefined) throw new Error('there are no journals');
  await loseStore(machine);
  const path = journalPath(machine, first);
  return { machine, path, first, second, before, reopened, one, other };
}

describe('a sealed entry moved in the journals, with every checksum made to fit', () => {
  it('does not open in the place of another entry of its case', async () => {
    const { path, first, second, before, reopened, one } = await journalsAlone();
    const [row, opened, answer, ...rest] = one.payloads;
    await writePayloads(path, one.header, [row, answer, opened, ...rest]);

    const after = await reopened();

    expect([after.recovery?.casesUnreadable, after.cases[second]]).toEqual([
      [first],
      before.cases[second],
    ]);
  });

  it('does not open under a later number', async () => {
    const { path, first, second, before, reopened, one } = await journalsAlone();
    await writePayloads(path, one.header, [...one.payloads, one.payloads.at(-1)]);

    const after = await reopened();

    expect([after.recovery?.casesUnreadable, after.cases[second]]).toEqual([
      [first],
      before.cases[second],
    ]);
  });

  it('does not open in the place of an entry of another case', async () => {
    const { path, first, second, before, reopened, one, other } = await journalsAlone();
    await writePayloads(path, one.header, [
      ...one.payloads.slice(0, 2),
      ...other.payloads.slice(2),
    ]);

    const after = await reopened();

    expect([after.recovery?.casesUnreadable, after.cases[second]]).toEqual([
      [first],
      before.cases[second],
    ]);
  });

  it('does not open with the key of another case, even with all its entries moved along', async () => {
    const { path, first, second, before, reopened, one, other } = await journalsAlone();
    await writePayloads(path, one.header, other.payloads);

    const after = await reopened();

    expect([after.recovery?.casesUnreadable, after.cases[second]]).toEqual([
      [first],
      before.cases[second],
    ]);
  });

  it('does not open in another vault, under that vault’s own name', async () => {
    const { path, first, second, before, reopened, one } = await journalsAlone();
    const elsewhere = await journalsAlone();
    await writePayloads(path, one.header, elsewhere.one.payloads);

    const after = await reopened();

    expect([after.recovery?.casesUnreadable, after.cases[second]]).toEqual([
      [first],
      before.cases[second],
    ]);
  });
});
