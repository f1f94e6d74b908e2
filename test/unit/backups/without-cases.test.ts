import { expect, it } from 'vitest';
import { withoutCases } from '../../../shared/backups/without-cases.ts';
import { backupContents, createBackup } from '../../builders/backups.ts';
import { countedId } from '../../builders/ports.ts';

const [forgotten, kept] = [countedId(3), countedId(4)];

it('a backup without a case is the backup that would have been made without it', () => {
  const journals = backupContents().journals.filter(({ journalId }) => journalId !== forgotten);

  expect(withoutCases(createBackup(), [forgotten])).toEqual({
    ok: true,
    value: createBackup({ journals }),
  });
});

it('no byte of the case is left in it', () => {
  const left = withoutCases(createBackup(), [forgotten]);

  const text = left.ok && left.value !== null ? Buffer.from(left.value).toString('latin1') : '';
  expect([text.includes(forgotten), text.includes(kept)]).toEqual([false, true]);
});

it('all of its cases may go', () => {
  const journals = backupContents().journals.slice(0, 1);

  expect(withoutCases(createBackup(), [kept, forgotten, countedId(9)])).toEqual({
    ok: true,
    value: createBackup({ journals }),
  });
});

it('a backup that holds none of the cases is to stay as it is', () => {
  expect(withoutCases(createBackup(), [countedId(9)])).toEqual({ ok: true, value: null });
});

it('a damaged backup is told as such', () => {
  expect(withoutCases(createBackup().slice(0, -1), [forgotten])).toEqual({
    ok: false,
    error: { kind: 'backup-unreadable', why: 'not-a-backup' },
  });
});
