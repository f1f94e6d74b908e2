import { describe, expect, it } from 'vitest';
import { type BackupLabel, backupFileName } from '../../../shared/backups/backup-name.ts';
import { backupsToDrop } from '../../../shared/backups/keep-backups.ts';

const vault = '5e0f3a91';
const name = (localDay: string, changes: Partial<BackupLabel> = {}) =>
  backupFileName({ kind: 'work', localDay, localTime: '120000', copy: 1, vault, ...changes });
const drop = (names: string[], keepDays = 2) =>
  backupsToDrop(names, { vault, localDay: '2026-11-23', keepDays }).sort();

describe('of the backups made while working', () => {
  it('those of the last days that have any are kept, however long ago those days are', () => {
    const names = ['2026-11-20', '2026-09-01', '2026-08-31', '2025-12-24'].map((day) => name(day));

    expect(drop(names)).toEqual([name('2025-12-24'), name('2026-08-31')]);
  });

  it('two of one day take the place of one day', () => {
    const names = [
      name('2026-11-23', { localTime: '090000' }),
      name('2026-11-23', { localTime: '170000' }),
      name('2026-11-20'),
      name('2026-11-19'),
    ];

    expect(drop(names)).toEqual([name('2026-11-19')]);
  });

  it('those of days still to come are kept, and take no other day’s place', () => {
    const names = ['2031-01-01', '2026-11-23', '2026-11-20', '2026-11-19'].map((day) => name(day));

    expect(drop(names)).toEqual([name('2026-11-19')]);
  });

  it('none is dropped while there are fewer', () => {
    expect(drop([name('2026-11-23'), name('2026-11-20')])).toEqual([]);
  });
});

it('of those made before restoring, the last are kept, whatever their days', () => {
  const before = (localTime: string, copy = 1) =>
    name('2026-11-23', { kind: 'before-restoring', localTime, copy });
  const names = [before('090000'), before('100000'), before('100000', 2), before('100000', 10)];

  expect(drop([...names, name('2026-11-20')])).toEqual([before('090000'), before('100000')].sort());
});

it.each([
  ['those of another vault', name('2020-01-01', { vault: '00000000' })],
  ['those saved by hand', name('2020-01-01', { kind: 'by-hand' })],
  ['files that are no backups', 'casemark-notes.casemark'],
])('%s are never dropped', (_, other) => {
  expect(
    drop([other, ...['2026-11-23', '2026-11-22', '2026-11-21'].map((day) => name(day))]),
  ).toEqual([name('2026-11-21')]);
});
