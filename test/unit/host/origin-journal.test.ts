import { expect, test } from 'vitest';
import { createOriginJournal } from '../../../renderer/host/browser/origin-journal.ts';
import { labelBytes } from '../../../renderer/host/browser/slot-label.ts';
import { toHead } from '../../../shared/journal/read-journal.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { journalFacts } from '../../builders/journal-contract.ts';
import { idNumber, journalOf, payloadNumber } from '../../builders/journal-files.ts';
import { createOriginDisk, type OriginDisk } from '../../builders/origin-disk.ts';

const vault = 'casemark';
const caseId = idNumber(7);
const done = ok(undefined);

for (const { title, act, expected } of journalFacts) {
  test(`${title} (in slots)`, async () => {
    const disk = createOriginDisk();
    let keeper = createOriginJournal(disk.root);
    const restart = async () => {
      disk.restart('kept');
      keeper = createOriginJournal(disk.root);
    };
    const port: typeof keeper = {
      list: (...asked) => keeper.list(...asked),
      read: (...asked) => keeper.read(...asked),
      append: (...asked) => keeper.append(...asked),
      write: (...asked) => keeper.write(...asked),
      remove: (...asked) => keeper.remove(...asked),
      setAside: (...asked) => keeper.setAside(...asked),
      keepAside: (...asked) => keeper.keepAside(...asked),
      removeSetAside: (...asked) => keeper.removeSetAside(...asked),
    };

    const outcome = await act({
      port,
      restart,
      async put(journalId, bytes) {
        await keeper.write(vault, [{ journalId, bytes }]);
        await restart();
      },
    });

    expect(outcome).toEqual(expected);
  });
}

/** A journal of two frames whose name is on the disk, and a keeper that has just begun. */
async function settled() {
  const disk = createOriginDisk();
  await createOriginJournal(disk.root).write(vault, [journalOf('vault', 2), journalOf(caseId, 2)]);
  disk.settle();
  disk.restart('kept');
  return { disk, journal: createOriginJournal(disk.root) };
}

test.each(['lost', 'kept', 'half'] as const)(
  'wherever the power goes while frames are appended, those before are there, and a retry goes well (unflushed bytes are %s)',
  async (unflushed) => {
    for (let step = 1; ; step += 1) {
      const { disk, journal } = await settled();
      await journal.append(vault, caseId, 2, [payloadNumber(2)]);
      disk.failAt(step);
      const appended = await journal.append(vault, caseId, 3, [payloadNumber(3), payloadNumber(4)]);
      disk.restart(unflushed);
      const after = createOriginJournal(disk.root);
      const heads = await after.list(vault);
      const retried = await after.append(vault, caseId, 3, [payloadNumber(3), payloadNumber(4)]);

      const frames = heads.ok && heads.value.find(({ journalId }) => journalId === caseId)?.frames;
      expect([
        appended.ok ? frames === 5 : typeof frames === 'number' && frames >= 3,
        retried,
        await after.read(vault, caseId),
      ]).toEqual([true, done, ok(journalOf(caseId, 5).bytes)]);
      if (appended.ok) break;
    }
  },
);

test('appends that come while a flush runs share the next one', async () => {
  const { disk, journal } = await settled();
  await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  const before = disk.flushes();

  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      journal.append(vault, caseId, index + 3, [payloadNumber(index + 3)]),
    ),
  );

  expect(disk.flushes() - before).toBe(1);
});

test.each([
  ['QuotaExceededError', { kind: 'disk-full' }],
  ['SecurityError', { kind: 'folder-not-writable' }],
  ['NotAllowedError', { kind: 'folder-not-writable' }],
  ['InvalidStateError', { kind: 'journal-failed', code: 'InvalidStateError' }],
])('after a %s nothing is appended, and the next append goes well', async (name, fault) => {
  const outcomes: unknown[] = [];
  for (const step of [1, 2]) {
    const { disk, journal } = await settled();
    await journal.append(vault, caseId, 2, []);
    disk.failAt(step, { name });
    const failed = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
    disk.mend();
    const again = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
    outcomes.push([failed, again, await journal.read(vault, caseId)]);
  }

  const each = [err(fault), done, ok(journalOf(caseId, 3).bytes)];
  expect(outcomes).toEqual([each, each]);
});

test('after a flush that failed the journal is written anew elsewhere: what can be read may not be on the disk', async () => {
  const { disk, journal } = await settled();
  await journal.append(vault, caseId, 2, []);
  disk.failAt(2, { name: 'InvalidStateError', once: true });
  await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  const before = generationOf(disk, caseId);

  await journal.append(vault, caseId, 2, [payloadNumber(2)]);

  expect([before, generationOf(disk, caseId)]).toEqual(['1', '2']);
});

test('a journal whose label is damaged is known by its own header, until it is written anew', async () => {
  const { disk, journal } = await settled();
  disk.damage((bytes) => (bytes.length === 0 ? bytes : flipped(bytes, 3)));

  const listed = await journal.list(vault);
  const appended = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  await journal.write(vault, [journalOf(caseId, 3)]);

  expect([listed, appended, await journal.append(vault, caseId, 3, [payloadNumber(3)])]).toEqual([
    ok(['vault', caseId].map((id) => toHead(id, journalOf(id, 2).bytes))),
    err({ kind: 'journal-missing' }),
    done,
  ]);
});

test('a journal that is removed leaves nothing, also where its label was damaged', async () => {
  const { disk, journal } = await settled();
  disk.damage((bytes) => (bytes.length === 0 ? bytes : flipped(bytes, 3)));
  await journal.write(vault, [journalOf(caseId, 3)]);

  await journal.remove(vault, [caseId]);

  expect(holding(disk, caseId)).toBe(0);
});

test('what was set aside of deleted cases is removed, and of others kept', async () => {
  const { disk, journal } = await settled();
  await journal.write(vault, [journalOf(idNumber(8), 1)]);
  for (const id of [caseId, idNumber(8)]) await journal.setAside(vault, id);

  const removed = await journal.removeSetAside(vault, [caseId]);

  expect([removed, holding(disk, caseId), holding(disk, idNumber(8))]).toEqual([done, 0, 1]);
});

test('two tabs, one after the other, each see what the other wrote', async () => {
  const { disk, journal: first } = await settled();
  const second = createOriginJournal(disk.root);
  await first.append(vault, caseId, 2, [payloadNumber(2)]);
  await first.write(vault, [journalOf('vault', 5)]);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await second.append(vault, caseId, 3, [payloadNumber(3)]);

  expect([await second.read(vault, caseId), await second.list(vault)]).toEqual([
    ok(journalOf(caseId, 4).bytes),
    ok([toHead('vault', journalOf('vault', 5).bytes), toHead(caseId, journalOf(caseId, 4).bytes)]),
  ]);
});

test('a second tab reads the vault’s own journal as the first has just written it, however often', async () => {
  const { disk, journal: first } = await settled();
  const second = createOriginJournal(disk.root);
  const seen = [await second.read(vault, 'vault')];
  for (const frames of [3, 4, 5]) {
    await first.write(vault, [journalOf('vault', frames)]);
    seen.push(await second.read(vault, 'vault'));
  }

  expect(seen).toEqual([2, 3, 4, 5].map((frames) => ok(journalOf('vault', frames).bytes)));
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** How many slots hold anything of a journal. */
function holding(disk: OriginDisk, journalId: string): number {
  return disk.contents().filter((bytes) => Buffer.from(bytes).includes(journalId)).length;
}

/** How many times a journal was written whole, as the label of its slot says. */
function generationOf(disk: OriginDisk, journalId: string): string | undefined {
  const labels = disk.contents().map((bytes) => Buffer.from(bytes.subarray(0, labelBytes)));
  const generations = labels.map(
    (label) =>
      new RegExp(`^casemark-slot 1 (\\d+) ${journalId}\n`).exec(label.toString('latin1'))?.[1],
  );
  return generations
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}
