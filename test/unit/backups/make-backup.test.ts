import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../../shared/backups/make-backup.ts';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import { encodeJournal } from '../../../shared/journal/journal-file.ts';
import {
  backedUpVaultId,
  backupContents,
  createBackup,
  createVaultFile,
} from '../../builders/backups.ts';
import { arbitraryPayload, withBitFlipped } from '../../builders/journals.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';
import vector from '../../fixtures/journals/backup-v1.json' with { type: 'json' };

describe('a backup', () => {
  it('gives back every journal as it was, and what it is', () => {
    const frames = fc.array(arbitraryPayload, { maxLength: 4 });
    fc.assert(
      fc.property(frames, fc.array(frames, { maxLength: 4 }), (vault, cases) => {
        const journals = [vault, ...cases].map((payloads, index) => {
          const journalId = index === 0 ? 'vault' : countedId(index);
          return {
            journalId,
            bytes: encodeJournal({ vaultId: backedUpVaultId, journalId }, payloads),
          };
        });
        const read = readBackup(createBackup({ journals }));
        expect(read.ok && [...read.value.journals].map(([id, bytes]) => [id, hex(bytes)])).toEqual(
          journals.map(({ journalId, bytes }) => [journalId, hex(bytes)]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('says its kind, vault and time, and how much of each journal it has', () => {
    const read = readBackup(createBackup());

    expect(read.ok && read.value.manifest).toEqual({
      v: 1,
      kind: 'work',
      vaultId: backedUpVaultId,
      madeAt: fixedNow,
      files: ['vault', countedId(3), countedId(4)].map((journalId, index) => ({
        journalId,
        bytes: backupContents().journals[index]?.bytes.length,
        frames: index + 2,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })),
    });
  });

  it('is the same bytes whatever order its journals are given in', () => {
    const journals = backupContents().journals.toReversed();

    expect(hex(createBackup({ journals }))).toBe(hex(createBackup()));
  });

  it('is the bytes that another program made by the written format', () => {
    const made = makeBackup({
      kind: 'work',
      vaultId: vector.vaultId,
      madeAt: vector.madeAt,
      journals: vector.journals.map(({ journalId, journal }) => ({
        journalId,
        bytes: new Uint8Array(Buffer.from(journal, 'hex')),
      })),
    });

    expect(made.ok && hex(made.value)).toBe(vector.backup);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London'])(
    'is the same bytes on a machine in %s',
    (zone) => {
      const before = process.env.TZ;
      const here = hex(createBackup());
      process.env.TZ = zone;
      const there = hex(createBackup());
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;

      expect(there).toBe(here);
    },
  );

  it.each(['1970-01-01T00:00:00.000Z', '2151-06-30T12:00:00.000Z'])(
    'is made though the clock says %s',
    (madeAt) => {
      const read = readBackup(createBackup({ madeAt }));

      expect(read.ok && read.value.manifest.madeAt).toBe(madeAt);
    },
  );

  it('is a ZIP to any program', () => {
    expect(Object.keys(unzipSync(createBackup()))).toEqual([
      'manifest.json',
      'vault.journal',
      `cases/${countedId(3)}.journal`,
      `cases/${countedId(4)}.journal`,
    ]);
  });
});

describe('no backup is made', () => {
  const { journals } = backupContents();
  const caseFile = createVaultFile(countedId(3), 3);

  it.each([
    [
      'of a journal with a torn end',
      [...journals.slice(0, 1), { ...caseFile, bytes: caseFile.bytes.slice(0, -1) }],
      { kind: 'journal-not-whole', journalId: countedId(3) },
    ],
    [
      'of a damaged journal',
      [...journals.slice(0, 1), { ...caseFile, bytes: withBitFlipped(caseFile.bytes, 1000) }],
      { kind: 'journal-not-whole', journalId: countedId(3) },
    ],
    [
      'of an empty file',
      [{ journalId: 'vault', bytes: new Uint8Array() }],
      { kind: 'journal-not-whole', journalId: 'vault' },
    ],
    [
      'of a journal of another vault',
      [...journals, createVaultFile(countedId(5), 1, countedId(2))],
      { kind: 'journal-misplaced', journalId: countedId(5) },
    ],
    [
      'of a journal under the name of another',
      [...journals, { ...caseFile, journalId: countedId(5) }],
      { kind: 'journal-misplaced', journalId: countedId(5) },
    ],
    [
      'of one journal twice',
      [...journals, caseFile],
      { kind: 'journal-given-twice', journalId: countedId(3) },
    ],
    ['without the journal of the vault', [caseFile], { kind: 'vault-journal-missing' }],
    [
      'of more than is ever read',
      [{ journalId: 'vault', bytes: new Uint8Array(256 * 1024 * 1024 + 1) }],
      { kind: 'backup-too-large' },
    ],
  ])('%s', (_, given, error) => {
    expect(makeBackup(backupContents({ journals: given }))).toEqual({ ok: false, error });
  });
});

it('what is saved by hand may be without the journal of the vault', () => {
  const journals = [createVaultFile(countedId(3))];

  const read = readBackup(createBackup({ kind: 'by-hand', journals }));

  expect(read.ok && [...read.value.journals.keys()]).toEqual([countedId(3)]);
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
