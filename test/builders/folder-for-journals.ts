import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createJournalFolder } from '../../electron/journal/journal-folder.ts';
import { idNumber, journalOf, payloadNumber } from './journal-files.ts';
import { watchOpen } from './watched-open.ts';

/** A new folder for each test, with the journal of one case in it when asked. */
export function folderForJournals() {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casemark-durable-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    oneCase: () => oneCaseIn(folder),
  };
}

export const vault = 'casemark';
export const caseId = idNumber(7);
export const caseFile = `${caseId}.journal`;
export const done = { ok: true, value: undefined };

/** A case's journal with one frame, and the files watched from then on. */
async function oneCaseIn(folder: string) {
  const watched = watchOpen();
  const journal = createJournalFolder(folder, watched);
  await journal.write(vault, [journalOf(caseId, 1)]);
  await journal.append(vault, caseId, 1, [payloadNumber(1)]);
  watched.calls.length = 0;
  return { journal, watched };
}
