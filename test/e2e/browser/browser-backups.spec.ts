import { expect, type Page, test } from '@playwright/test';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import { idNumber, journalOf, vaultId } from '../../builders/journal-files.ts';
import { hostFilesOf, type ServedHostFiles, serveHostFiles } from '../support/served-host-files.ts';

test.describe.configure({ mode: 'default' });

let served: ServedHostFiles;
test.beforeAll(async () => {
  served = await serveHostFiles();
});
test.afterAll(() => served.close());

const vault = 'casemark';
const [first, second] = [idNumber(7), idNumber(8)];
const threeJournals = [journalOf('vault', 3), journalOf(first, 2), journalOf(second, 4)];

/** The page with a vault in it. What the person picks as a folder, and allows, is scripted. */
async function withVault(page: Page) {
  await page.addInitScript(() => {
    const person: { picks: string | null; allows: PermissionState } = {
      picks: null,
      allows: 'granted',
    };
    Object.assign(window, {
      person,
      async showDirectoryPicker() {
        if (person.picks === null) throw new DOMException('nothing picked', 'AbortError');
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle(person.picks, { create: true });
      },
    });
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => person.allows,
      requestPermission: async () => person.allows,
    });
  });
  await page.goto(served.address);
  const { journal, backups } = hostFilesOf(page);
  await journal.write(vault, threeJournals);
  return { journal, backups };
}

async function person(page: Page, does: { picks?: string; allows?: string }): Promise<void> {
  await page.evaluate((does) => void Object.assign(Reflect.get(window, 'person'), does), does);
}

const casesIn = (bytes: Uint8Array) => {
  const read = readBackup(bytes);
  return read.ok && [...read.value.journals.keys()];
};

test('a backup in the browser’s own storage is found again after a new start, and holds every journal', async ({
  page,
}) => {
  const { backups } = await withVault(page);
  const made = await backups.make(vault, 'work', 10);
  if (!made.ok) throw new Error(made.error.kind);
  await page.reload();

  const folders = await backups.folders(vault);
  const read = await backups.read(vault, 'browser', made.value.name);

  expect([folders, read.ok && casesIn(read.value)]).toEqual([
    {
      ok: true,
      value: [
        {
          id: 'browser',
          label: '',
          current: true,
          reachable: true,
          backups: [{ ...made.value, kind: 'work', vaultId, cases: 2, frames: 9 }],
          unreadable: [],
        },
      ],
    },
    ['vault', first, second],
  ]);
});

test('the day’s later backup takes the place of the earlier one when it holds as much', async ({
  page,
}) => {
  const { journal, backups } = await withVault(page);
  await backups.make(vault, 'work', 10);
  await journal.write(vault, [journalOf(first, 5)]);
  const later = await backups.make(vault, 'work', 10);
  await journal.write(vault, [journalOf(first, 1)]);

  const lesser = await backups.make(vault, 'work', 10);

  const folders = await backups.folders(vault);
  const frames = folders.ok && folders.value[0]?.backups.map((backup) => backup.frames);
  expect([later.ok, lesser.ok, frames ? frames.toSorted() : []]).toEqual([true, true, [12, 8]]);
});

test('of a vault whose own journal is damaged, and of the example, no backup is made', async ({
  page,
}) => {
  const { journal, backups } = await withVault(page);
  const damaged = journalOf('vault', 3).bytes;
  damaged[160] = (damaged[160] ?? 0) ^ 1;
  await journal.write(vault, [{ journalId: 'vault', bytes: damaged }]);
  await journal.write('casemark-example', threeJournals);

  const refused = { ok: false, error: { kind: 'nothing-whole-to-back-up' } };
  expect([
    await backups.make(vault, 'work', 10),
    await backups.make('casemark-example', 'work', 10),
    await backups.folders('casemark-example'),
  ]).toEqual([refused, refused, { ok: true, value: [] }]);
});

test('a folder that was picked is where backups go from then on, and the earlier ones stay in sight', async ({
  page,
}) => {
  const { backups } = await withVault(page);
  await backups.make(vault, 'work', 10);
  const cancelled = await backups.chooseFolder(vault);
  await person(page, { picks: 'Backups on the drive' });
  const chosen = await backups.chooseFolder(vault);
  await backups.make(vault, 'work', 10);
  await page.reload();

  const folders = await backups.folders(vault);

  expect([
    cancelled,
    chosen,
    folders.ok &&
      folders.value.map(({ label, current, backups }) => [label, current, backups.length]),
  ]).toEqual([
    { ok: true, value: 'cancelled' },
    { ok: true, value: 'chosen' },
    [
      ['Backups on the drive', true, 1],
      ['', false, 1],
    ],
  ]);
});

test('a folder that must be allowed again is out of reach until it is', async ({ page }) => {
  const { backups } = await withVault(page);
  await person(page, { picks: 'drive' });
  await backups.chooseFolder(vault);
  await person(page, { allows: 'prompt' });

  const made = await backups.make(vault, 'work', 10);
  const folders = await backups.folders(vault);
  const id = (folders.ok && folders.value[0]?.id) || '';
  const refused = await backups.allowFolder(vault, id);
  await person(page, { allows: 'granted' });
  const allowed = await backups.allowFolder(vault, id);

  const notReachable = { ok: false, error: { kind: 'folder-not-reachable', label: 'drive' } };
  expect([
    made,
    folders.ok && folders.value[0]?.reachable,
    refused,
    allowed.ok,
    (await backups.make(vault, 'work', 10)).ok,
  ]).toEqual([notReachable, false, notReachable, true, true]);
});

test('deleted cases go from every backup that can be reached, and from what was set aside', async ({
  page,
}) => {
  const { journal, backups } = await withVault(page);
  const own = await backups.make(vault, 'work', 10);
  await person(page, { picks: 'drive' });
  await backups.chooseFolder(vault);
  const picked = await backups.make(vault, 'work', 10);
  await journal.setAside(vault, first);
  if (!own.ok || !picked.ok) throw new Error('no backup was made');

  const forgotten = await backups.forgetCases(vault, [first]);
  const again = await backups.forgetCases(vault, [first]);

  const left = await backups.read(vault, 'browser', own.value.name);
  expect([forgotten, again, left.ok && casesIn(left.value)]).toEqual([
    {
      ok: true,
      value: {
        rewritten: [
          { folder: 'drive', name: picked.value.name },
          { folder: '', name: own.value.name },
        ],
        left: [],
      },
    },
    { ok: true, value: { rewritten: [], left: [] } },
    ['vault', second],
  ]);
});
