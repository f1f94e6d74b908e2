import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, readBackupName, vaultMark } from '../../../shared/backups/backup-name.ts';
import { BackupKind, BackupName } from '../../../shared/backups/backup-port.ts';

const label = {
  kind: 'work',
  localDay: '2026-11-23',
  localTime: '140322',
  copy: 1,
  vault: '5e0f3a91',
} as const;

it('the name of a backup says its day, kind, time and vault', () => {
  expect(backupFileName(label)).toBe('casemark-2026-11-23-work-140322-5e0f3a91.casemark');
});

it('a vault is told apart by the random end of its id', () => {
  expect(vaultMark('019ab1f2-3c4d-7e5f-8a6b-0123456789ab')).toBe('01234567');
});

it('what a name is made from is what is read from it, and the name is one that a host accepts', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const labels = fc.record({
    kind: fc.constantFrom(...BackupKind.options, 'one-case' as const),
    localDay: fc
      .tuple(digits(4), digits(2), digits(2))
      .map(([year, month, day]) => `${year}-${month}-${day}`),
    localTime: digits(6),
    copy: fc.integer({ min: 1, max: 9999 }),
    vault: fc.stringMatching(/^[0-9a-f]{8}$/),
  });
  fc.assert(
    fc.property(labels, (made) => {
      const name = backupFileName(made);
      expect([readBackupName(name), BackupName.safeParse(name).success]).toEqual([made, true]);
    }),
  );
});

describe('what is no name of a backup', () => {
  const name = backupFileName(label);
  it.each([
    name.replace('work', 'play'),
    name.replace('140322', '1403'),
    name.replace('140322', '140322-1'),
    name.replace('140322', '140322-02'),
    name.replace('5e0f3a91', '5E0F3A91'),
    name.replace('.casemark', '.zip'),
    `${name}.partial`,
    `../${name}`,
    `${name}\n`,
    '',
  ])('%j', (other) => {
    expect(readBackupName(other)).toBeNull();
  });
});
