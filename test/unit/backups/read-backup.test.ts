import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { backupLimitBytes } from '../../../shared/backups/backup-port.ts';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import { backedUpVaultId, createBackup, createVaultFile } from '../../builders/backups.ts';
import { joinBytes, withBitFlipped } from '../../builders/journals.ts';
import { countedId } from '../../builders/ports.ts';

const none = new Uint8Array();
const backup = createBackup();
const directoryAt = Buffer.from(backup).readUInt32LE(backup.length - 6);

it('a backup in which any one bit is another is refused', () => {
  const bits = Array.from({ length: backup.length * 8 }, (_, bit) => bit);

  expect(bits.filter((bit) => readBackup(withBitFlipped(backup, bit)).ok)).toEqual([]);
});

it('a backup that is cut off anywhere is refused', () => {
  const cuts = Array.from(backup.keys());

  expect(cuts.filter((cut) => readBackup(backup.slice(0, cut)).ok)).toEqual([]);
});

it('no bytes make the reader fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => {
      expect(readBackup(joinBytes(garbage, backup.slice(directoryAt))).ok).toBe(false);
      expect(readBackup(garbage).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

describe('a file that is no ZIP as a backup is', () => {
  it.each<[string, Uint8Array]>([
    ['something before it', joinBytes(Uint8Array.of(0), backup)],
    ['something after it', joinBytes(backup, Uint8Array.of(0))],
    ['a comment at its end', joinBytes(edited([[-2, 1]]), Uint8Array.of(0))],
    ['something between files and directory', withGap()],
    ['something after the directory', withMoreDirectory(Uint8Array.of(0))],
    ['the beginning of one more entry', withMoreDirectory(Buffer.from('PK\u0001\u0002'), 5)],
    [
      'fewer files in the directory than it says',
      edited([
        [-14, 5],
        [-12, 5],
      ]),
    ],
    [
      'more files in the directory than it says',
      edited([
        [-14, 3],
        [-12, 3],
      ]),
    ],
    ['two numbers of files', edited([[-12, 3]])],
    ['a directory of another size', edited([[-10, 7]])],
    ['a part on another disk', edited([[-18, 1]])],
    [
      'an encrypted file',
      edited([
        [6, 1],
        [directoryAt + 8, 1],
      ]),
    ],
    [
      'a file whose size is told after it',
      edited([
        [6, 8],
        [directoryAt + 8, 8],
      ]),
    ],
    [
      'a file that claims to be compressed',
      edited([
        [8, 8],
        [directoryAt + 10, 8],
      ]),
    ],
    [
      'a file smaller in the directory than it is',
      edited([
        [directoryAt + 20, 1],
        [directoryAt + 24, 1],
      ]),
    ],
    ['a file that reaches into the directory', withSizeEverywhere(0xffff)],
    [
      'a file of four gigabytes',
      edited(
        [18, 22, directoryAt + 20, directoryAt + 24].flatMap((at) =>
          [0, 1, 2, 3].map((byte): Edit => [at + byte, 0xff]),
        ),
      ),
    ],
    ['a file that begins elsewhere', edited([[directoryAt + 42, 4]])],
    ['another name in the directory than at the file', edited([[directoryAt + 46, 0x4d]])],
    ['another time in the directory than at the file', edited([[directoryAt + 12, 1]])],
    ['permissions', edited([[directoryAt + 41, 0x81]])],
    [
      'a file of a later version of ZIP',
      edited([
        [4, 45],
        [directoryAt + 6, 45],
      ]),
    ],
    [
      'a further field that is not there',
      edited([
        [28, 1],
        [directoryAt + 30, 1],
      ]),
    ],
    [
      'a compressed file',
      rezipped((files) => ({
        ...files,
        'vault.journal': [files['vault.journal'] ?? none, { level: 6 }],
      })),
    ],
    [
      'a further field',
      rezipped((files) => ({
        ...files,
        'vault.journal': [files['vault.journal'] ?? none, { extra: { 1: none } }],
      })),
    ],
    [
      'a comment to a file',
      rezipped((files) => ({
        ...files,
        'vault.journal': [files['vault.journal'] ?? none, { comment: 'x' }],
      })),
    ],
    ['a name that is not ASCII', rezipped((files) => ({ ...files, é: none }))],
    ['a very long name', rezipped((files) => ({ ...files, ['a'.repeat(300)]: none }))],
    ['no manifest', rezipped(({ 'manifest.json': _, ...files }) => files)],
    [
      'a manifest that is not the first',
      rezipped(({ 'manifest.json': manifest = none, ...files }) => ({
        ...files,
        'manifest.json': manifest,
      })),
    ],
    ['nothing in it', zipSync({})],
    ['nothing', none],
  ])('%s', (_, bytes) => {
    expect(readBackup(bytes)).toEqual(unreadable('not-a-backup'));
  });

  it('more files than any backup has, before any of them is looked at', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_002 }, (_, index) => [`${index}`, none]),
    );

    expect(readBackup(zipSync(many, { level: 0 }))).toEqual(unreadable('not-a-backup'));
  });

  it('a larger one than is ever made, before any of it is looked at', () => {
    expect(readBackup(new Uint8Array(backupLimitBytes + 1))).toEqual(unreadable('too-large'));
  });
});

describe('other files than the manifest names', () => {
  const journal = createVaultFile(countedId(3), 9).bytes;
  it.each<[string, (files: Files) => Files]>([
    [
      'one that is not in it',
      (files) => ({ ...files, [`cases/${countedId(5)}.journal`]: journal }),
    ],
    [
      'one that would climb out of a folder',
      (files) => ({ ...files, '../vault.journal': journal }),
    ],
    ['one that is missing', ({ 'vault.journal': _, ...files }) => files],
    [
      'another journal in the place of one',
      (files) => ({ ...files, [`cases/${countedId(3)}.journal`]: journal }),
    ],
    [
      'other places',
      ({ 'manifest.json': manifest = none, ...files }) => ({
        'manifest.json': manifest,
        ...Object.fromEntries(Object.entries(files).toReversed()),
      }),
    ],
  ])('%s', (_, change) => {
    expect(readBackup(rezipped(change))).toEqual(unreadable('files-differ'));
  });
});

describe('a manifest that is not as it was written', () => {
  it.each<[string, (text: string) => string]>([
    ['spaced out', (text) => text.replace('{', '{ ')],
    ['with something said twice', (text) => text.replace('{', '{"v":1,')],
    ['with something more', (text) => text.replace('"v":1', '"v":1,"w":1')],
    ['of version 0', (text) => text.replace('"v":1', '"v":0')],
    ['of no version', (text) => text.replace(',"v":1', '')],
    ['with another kind', (text) => text.replace('"work"', '"play"')],
    ['with a time that is none', (text) => text.replace('2026-11-23', '2026-02-30')],
    ['without the journal of the vault', (text) => text.replace('"vault"', `"${countedId(2)}"`)],
    ['with a journal twice', (text) => text.replace(countedId(4), countedId(3))],
    ['with a journal that is none', (text) => text.replace(countedId(4), '../secret')],
    ['with a size below 0', (text) => text.replace(/"bytes":\d+/, '"bytes":-1')],
    ['in UTF-8', (text) => text.replace('"work"', '"wörk"')],
    ['nested without end', () => '['.repeat(1_000_000)],
    ['that is a number', () => '1'],
    ['that is empty', () => ''],
  ])('%s', (_, change) => {
    expect(readBackup(withManifest(change))).toEqual(unreadable('manifest-unreadable'));
  });

  it('but from a newer release is told as such', () => {
    const newer = withManifest(() => '{"v":2,"content":"something new"}');

    expect(readBackup(newer)).toEqual({
      ok: false,
      error: { kind: 'backup-from-a-newer-release' },
    });
  });
});

describe('a journal that is not what the manifest says of it', () => {
  it.each<[string, (text: string) => string]>([
    ['another number of frames', (text) => text.replace('"frames":3', '"frames":2')],
    [
      'another vault',
      (text) => text.replace(`"vaultId":"${backedUpVaultId}"`, `"vaultId":"${countedId(2)}"`),
    ],
  ])('%s', (_, change) => {
    expect(readBackup(withManifest(change))).toEqual(unreadable('journal-not-whole'));
  });

  it.each<[string, (text: string) => string]>([
    ['another size', (text) => text.replace(/"bytes":\d+/, '"bytes":1')],
    ['another digest', (text) => text.replace(/"sha256":"../, '"sha256":"ff')],
    ['another case', (text) => text.replaceAll(countedId(4), countedId(5))],
    [
      'none at all',
      (text) => text.replace(/"files":\[.*\]/, '"files":[]').replace('"work"', '"by-hand"'),
    ],
  ])('%s', (_, change) => {
    expect(readBackup(withManifest(change))).toEqual(unreadable('files-differ'));
  });

  it.each([
    ['has a torn end', createVaultFile(countedId(4), 4).bytes.slice(0, -1), 3],
    ['is of another case', createVaultFile(countedId(5), 4).bytes, 4],
    ['is of another vault', createVaultFile(countedId(4), 4, countedId(2)).bytes, 4],
  ])(
    'or that %s, though size, number and digest are those of the manifest',
    (_, journal, frames) => {
      const { length } = createVaultFile(countedId(4), 4).bytes;
      const bytes = rezipped((files) => ({
        ...files,
        'manifest.json': Buffer.from(
          Buffer.from(files['manifest.json'] ?? none)
            .toString()
            .replace(
              `{"bytes":${length},"frames":4`,
              `{"bytes":${journal.length},"frames":${frames}`,
            )
            .replace(digest(createVaultFile(countedId(4), 4).bytes), digest(journal)),
        ),
        [`cases/${countedId(4)}.journal`]: journal,
      }));

      expect(readBackup(bytes)).toEqual(unreadable('journal-not-whole'));
    },
  );
});

it('what is put together again as it was is read: what was refused above was so for its change', () => {
  expect([
    readBackup(rezipped((files) => ({ ...files }))),
    readBackup(withManifest((text) => text)),
  ]).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
});

type Files = Readonly<Record<string, Uint8Array>>;
type Edit = readonly [at: number, byte: number];

const unreadable = (why: string) => ({ ok: false, error: { kind: 'backup-unreadable', why } });

/** Bytes set, counted from the end where they are below 0. */
function edited(edits: readonly Edit[]): Uint8Array {
  const bytes = Uint8Array.from(backup);
  for (const [at, byte] of edits) bytes[at < 0 ? bytes.length + at : at] = byte;
  return bytes;
}

/** The last file's size, wherever it is told. */
function withSizeEverywhere(size: number): Uint8Array {
  const bytes = Buffer.from(backup);
  const lastEntry = bytes.lastIndexOf('PK\u0001\u0002', 'latin1');
  const file = bytes.readUInt32LE(lastEntry + 42);
  for (const at of [lastEntry + 20, lastEntry + 24, file + 18, file + 22]) {
    bytes.writeUInt32LE(size, at);
  }
  return new Uint8Array(bytes);
}

function withGap(): Uint8Array {
  const bytes = Buffer.concat([
    backup.slice(0, directoryAt),
    Uint8Array.of(0),
    backup.slice(directoryAt),
  ]);
  bytes.writeUInt32LE(directoryAt + 1, bytes.length - 6);
  return new Uint8Array(bytes);
}

function withMoreDirectory(more: Uint8Array, files = 4): Uint8Array {
  const bytes = Buffer.concat([backup.slice(0, -22), more, backup.slice(-22)]);
  bytes.writeUInt16LE(files, bytes.length - 14);
  bytes.writeUInt16LE(files, bytes.length - 12);
  bytes.writeUInt32LE(bytes.length - 22 - directoryAt, bytes.length - 10);
  return new Uint8Array(bytes);
}

/** Put together anew by a program that does as it is told. */
function rezipped(change: (files: Files) => Zippable): Uint8Array {
  return zipSync(change(unzipSync(backup)), {
    level: 0,
    os: 0,
    attrs: 0,
    mtime: '2026-11-23T12:00:00',
  });
}

function withManifest(change: (text: string) => string): Uint8Array {
  return rezipped((files) => {
    const text = Buffer.from(files['manifest.json'] ?? none).toString();
    return { ...files, 'manifest.json': Buffer.from(change(text)) };
  });
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
