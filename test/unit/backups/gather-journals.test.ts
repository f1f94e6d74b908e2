import { expect, test } from 'vitest';
import { gatherJournals } from '../../../shared/backups/gather-journals.ts';
import type { JournalId } from '../../../shared/journal/journal-id.ts';
import { toHead } from '../../../shared/journal/read-journal.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { idNumber, journalOf, vaultId } from '../../builders/journal-files.ts';

const files = [journalOf('vault', 3), journalOf(idNumber(7), 2), journalOf(idNumber(8), 4)];
const fault = err({ kind: 'journal-failed', code: 'EIO' } as const);

/** A vault of two cases, of which the disk does not give back one journal when it is read. */
const vaultWithout = (lost: JournalId) => ({
  list: async () => ok(files.map(({ journalId, bytes }) => toHead(journalId, bytes))),
  read: async (_: unknown, asked: JournalId) =>
    asked === lost ? fault : ok(files.find(({ journalId }) => journalId === asked)?.bytes ?? null),
});

test('a case’s journal that cannot be read keeps no other from being gathered', async () => {
  const gathered = await gatherJournals(vaultWithout(idNumber(7)), 'casemark');

  expect(gathered).toEqual(ok({ vaultId, journals: [files[0], files[2]] }));
});

test('without the vault’s own journal nothing is gathered', async () => {
  expect(await gatherJournals(vaultWithout('vault'), 'casemark')).toEqual(fault);
});
