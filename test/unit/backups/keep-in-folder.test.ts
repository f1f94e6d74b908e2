import { describe, expect, it } from 'vitest';
import type { BackupName } from '../../../shared/backups/backup-port.ts';
import {
  type BackupToKeep,
  type FolderOfBackups,
  forgetInFolder,
  keepInFolder,
  lookIntoFolder,
} from '../../../shared/backups/keep-in-folder.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import {
  backedUpVaultId,
  backupContents,
  createBackup,
  createVaultFile,
} from '../../builders/backups.ts';
import { countedId } from '../../builders/ports.ts';

/** The files of a folder, by name, and the folder itself. */
function createFolder(changes: Partial<FolderOfBackups> = {}) {
  const files = new Map<BackupName, Uint8Array>();
  const folder: FolderOfBackups = {
    list: async () => ok([...files.keys()]),
    read: async (name) => {
      const bytes = files.get(name);
      return bytes === undefined ? err({ kind: 'backup-not-found' }) : ok(bytes);
    },
    write: async (name, bytes) => {
      files.set(name, bytes);
      return ok(undefined);
    },
    remove: async (name) => {
      files.delete(name);
      return ok(undefined);
    },
    ...changes,
  };
  return { files, folder };
}

function toKeep(changes: Partial<BackupToKeep> = {}): BackupToKeep {
  return {
    ...backupContents(),
    localDay: '2026-11-23',
    localTime: '140322',
    keepDays: 2,
    ...changes,
  };
}

const caseFiles = (...frames: number[]) => [
  createVaultFile('vault'),
  ...frames.map((count, index) => createVaultFile(countedId(3 + index), count)),
];
const earlier = '2026-11-01T09:00:00.000Z';
const mark = backedUpVaultId.slice(-12, -4);
const name = (day: string, time: string, kind = 'work') =>
  `casemark-${day}-${kind}-${time}-${mark}.casemark`;

describe('the backup of a day', () => {
  it('takes the place of an earlier one that holds nothing more', async () => {
    const { files, folder } = createFolder();
    await keepInFolder(folder, toKeep({ journals: caseFiles(3, 4) }));

    await keepInFolder(folder, toKeep({ localTime: '142000', journals: caseFiles(3, 5, 1) }));

    expect([...files.keys()]).toEqual([name('2026-11-23', '142000')]);
  });

  it.each([
    ['a case more', caseFiles(3, 5, 1)],
    ['a frame more of a case', caseFiles(4, 5)],
    ['a record more of the vault', [createVaultFile('vault', 3), ...caseFiles(3, 5).slice(1)]],
  ])('leaves an earlier one that holds %s', async (_, journals) => {
    const { files, folder } = createFolder();
    await keepInFolder(folder, toKeep({ journals }));

    await keepInFolder(folder, toKeep({ localTime: '142000', journals: caseFiles(3, 5) }));

    expect([...files.keys()]).toEqual([name('2026-11-23', '140322'), name('2026-11-23', '142000')]);
  });

  it('drops those of days too long ago, and nothing of another vault', async () => {
    const { files, folder } = createFolder();
    const otherVault = {
      vaultId: countedId(0x20000),
      journals: [createVaultFile('vault', 1, countedId(0x20000))],
    };
    await keepInFolder(folder, toKeep({ ...otherVault, localDay: '2026-11-01' }));
    for (const localDay of ['2026-11-19', '2026-11-20', '2026-11-23']) {
      await keepInFolder(folder, toKeep({ localDay }));
    }

    expect([...files.keys()].map((file) => file.slice(9, 19))).toEqual([
      '2026-11-01',
      '2026-11-20',
      '2026-11-23',
    ]);
  });

  it('is not kept, and drops nothing, when it is not read back as it was written', async () => {
    const { files, folder } = createFolder();
    await keepInFolder(folder, toKeep());
    const failing = {
      ...folder,
      write: (file: BackupName, bytes: Uint8Array) => folder.write(file, bytes.slice(0, -1)),
    };

    const kept = await keepInFolder(failing, toKeep({ localTime: '142000' }));

    expect([kept, [...files.keys()]]).toEqual([
      { ok: false, error: { kind: 'verification-failed' } },
      [name('2026-11-23', '140322')],
    ]);
  });

  it('is not kept, and drops nothing, when another whole backup is read back in its place', async () => {
    const { files, folder } = createFolder();
    await keepInFolder(folder, toKeep());
    const failing = {
      ...folder,
      write: (file: BackupName) => folder.write(file, createBackup({ madeAt: earlier })),
    };

    const kept = await keepInFolder(failing, toKeep({ localTime: '142000' }));

    expect([kept, [...files.keys()]]).toEqual([
      { ok: false, error: { kind: 'verification-failed' } },
      [name('2026-11-23', '140322')],
    ]);
  });

  it('is not made of a vault that is not whole, and what is there stays', async () => {
    const { files, folder } = createFolder();
    await keepInFolder(folder, toKeep());
    const torn = { journalId: 'vault', bytes: createVaultFile('vault').bytes.slice(0, -1) };

    const kept = await keepInFolder(folder, toKeep({ localTime: '142000', journals: [torn] }));

    expect([kept, [...files.keys()]]).toEqual([
      { ok: false, error: { kind: 'nothing-whole-to-back-up' } },
      [name('2026-11-23', '140322')],
    ]);
  });
});

it('a folder tells its backups, the newest first, and what only has the name of one', async () => {
  const { files, folder } = createFolder();
  await keepInFolder(
    folder,
    toKeep({ localDay: '2026-11-20', madeAt: '2026-11-20T14:03:22.000Z' }),
  );
  await keepInFolder(folder, toKeep());
  files.set(name('2026-11-22', '090000'), createBackup().slice(1));

  const found = await lookIntoFolder(folder);

  const size = createBackup().length;
  const told = { kind: 'work', vaultId: backedUpVaultId, cases: 2, frames: 9, bytes: size };
  expect(found).toEqual({
    ok: true,
    value: {
      backups: [
        { ...told, name: name('2026-11-23', '140322'), madeAt: '2026-11-23T14:03:22.000Z' },
        { ...told, name: name('2026-11-20', '140322'), madeAt: '2026-11-20T14:03:22.000Z' },
      ],
      unreadable: [name('2026-11-22', '090000')],
    },
  });
});

it('a case is forgotten in every backup that holds it; one that cannot be read is named', async () => {
  const { files, folder } = createFolder();
  await keepInFolder(folder, toKeep({ kind: 'before-restoring' }));
  await keepInFolder(folder, toKeep({ journals: caseFiles() }));
  files.set(name('2026-11-22', '090000'), createBackup().slice(1));
  const before = new Map(files);

  const forgotten = await forgetInFolder(folder, backedUpVaultId, [countedId(3)]);

  const rewritten = name('2026-11-23', '140322', 'before-restoring');
  expect([forgotten, [...files]]).toEqual([
    { ok: true, value: { rewritten: [rewritten], left: [name('2026-11-22', '090000')] } },
    [
      ...before.set(
        rewritten,
        createBackup({
          kind: 'before-restoring',
          journals: backupContents().journals.filter(({ journalId }) => journalId !== countedId(3)),
        }),
      ),
    ],
  ]);
});
