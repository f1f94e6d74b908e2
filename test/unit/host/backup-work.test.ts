import { expect, test } from 'vitest';
import { createBackupWork } from '../../../renderer/host/browser/backup-work.ts';
import { createOriginJournal } from '../../../renderer/host/browser/origin-journal.ts';
import { createRoomForNames } from '../../../renderer/host/browser/room-for-names.ts';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import { idNumber, journalOf } from '../../builders/journal-files.ts';
import { createOriginDisk } from '../../builders/origin-disk.ts';

const vault = 'casemark';
const [deleted, kept] = [idNumber(7), idNumber(8)];

/** A backup of two cases in the browser’s own storage. */
async function backupOfTwo() {
  const disk = createOriginDisk();
  const start = () => {
    const journal = createOriginJournal(disk.root);
    const room = createRoomForNames(disk.root);
    const work = createBackupWork(disk.root, room, journal, () => new Date(2026, 10, 23, 14, 3));
    return { journal, work };
  };
  const { journal, work } = start();
  await journal.write(vault, [journalOf('vault', 2), journalOf(deleted, 2), journalOf(kept, 2)]);
  const made = await work.make(null, vault, 'work', 10);
  if (!made.ok) throw new Error(made.error.kind);
  return { disk, name: made.value.name, work, start };
}

/** The backup's slot is changed from the given byte on, and the app started anew. */
async function backupSpoiltAt(...places: readonly number[]) {
  const { disk, name, start } = await backupOfTwo();
  disk.damage((bytes) => {
    if (!/^casemark-slot 1 \d+ casemark-2026/.test(Buffer.from(bytes).toString('latin1'))) {
      return bytes;
    }
    return bytes.map((byte, at) => (places.includes(at) ? byte ^ 1 : byte));
  });
  disk.restart('kept');
  return { disk, name, work: start().work };
}

test('a backup whose label alone is damaged has its name again, and the deleted case goes from it', async () => {
  const { name, work } = await backupSpoiltAt(20);
  const lost = await work.look(null);

  const forgotten = await work.forget(null, vault, [deleted]);

  const read = await work.read(null, name);
  const held = read.ok ? readBackup(read.value) : read;
  expect([
    lost.ok && lost.value.backups,
    forgotten,
    held.ok && [...held.value.journals.keys()],
  ]).toEqual([[], { ok: true, value: { rewritten: [name], left: [] } }, ['vault', kept]]);
});

test('a backup made a moment ago is nowhere on the disk as it was, once a case of it is deleted', async () => {
  const { disk, work } = await backupOfTwo();
  const wanted = Buffer.from(journalOf(deleted, 2).bytes.subarray(-40));
  const holding = () => disk.contents().filter((bytes) => Buffer.from(bytes).includes(wanted));
  const before = holding().length;

  await work.forget(null, vault, [deleted]);

  // Its journal is not what is asked about here, and stays.
  expect([before, holding().length]).toEqual([2, 1]);
});

test('what may be a backup, though neither its label nor all of it can be read, is left and told of', async () => {
  const { disk, work } = await backupSpoiltAt(20, 2_000);
  const before = disk.contents().map((bytes) => bytes.length);

  const forgotten = await work.forget(null, vault, [deleted]);

  expect([forgotten, disk.contents().map((bytes) => bytes.length)]).toEqual([
    {
      ok: true,
      value: {
        rewritten: [],
        left: [expect.stringMatching(/^casemark-unreadable-slot-\d{5}\.casemark$/)],
      },
    },
    before,
  ]);
});
