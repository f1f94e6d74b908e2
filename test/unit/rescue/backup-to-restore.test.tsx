import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackupToRestore } from '../../../renderer/features/rescue/backup-to-restore.ts';
import { useNoBackupText } from '../../../renderer/features/rescue/use-no-backup-text.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import { backedUpVaultId, createBackup, createVaultFile } from '../../builders/backups.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';

beforeAll(loadWords);

it('a backup says whose it is and when it was made before any passphrase is typed', () => {
  const bytes = createBackup();

  expect(readBackupToRestore(bytes, 'a.casemark')).toEqual({
    ok: true,
    value: { bytes, name: 'a.casemark', vaultId: backedUpVaultId, madeAt: fixedNow },
  });
});

describe('a file that cannot be restored is refused where it is chosen', () => {
  const refusedAs = (bytes: Uint8Array) => {
    const Said = () => {
      const text = useNoBackupText();
      const read = readBackupToRestore(bytes, 'a.casemark');
      return read.ok ? 'taken' : text(read.error);
    };
    return renderToStaticMarkup(<Said />);
  };
  const noBackup =
    'a.casemark is not a backup of Casemark, or it is damaged. Choose another backup.';
  const flipped = (bytes: Uint8Array) =>
    bytes.with(bytes.length >> 1, (bytes.at(bytes.length >> 1) ?? 0) ^ 1);

  it.each([
    ['text', () => new TextEncoder().encode('notes of a meeting'), noBackup],
    [
      'an empty file',
      () => new Uint8Array(),
      'a.casemark is empty: it may not have been copied to the end. Choose another backup.',
    ],
    ['a backup that was cut off', () => createBackup().subarray(0, 900), noBackup],
    ['a backup with one bit turned', () => flipped(createBackup()), noBackup],
    [
      'a backup without keys',
      () => createBackup({ kind: 'by-hand', journals: [createVaultFile(countedId(3))] }),
      'a.casemark holds cases, but not the keys to open them. Choose another backup of the same vault.',
    ],
  ])('%s', (_, made, said) => {
    expect(refusedAs(made())).toBe(said);
  });
});
