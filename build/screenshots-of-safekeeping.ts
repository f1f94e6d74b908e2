import type { Page } from '@playwright/test';
import { openSameOriginPage } from '../test/e2e/support/same-origin-page.ts';

/** What keeps the work, brings it back, and is left of it when much is broken. A vault of one's own is unlocked. */
export async function takeSafekeeping(
  page: Page,
  address: string,
  passphrase: string,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${address}#/safekeeping`);
  await arrive(page, 'Safekeeping');
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await page.getByText('Backup made and verified').waitFor();
  await take('safekeeping');
  await page.getByRole('heading', { name: 'History of this vault' }).scrollIntoViewIfNeeded();
  await take('safekeeping-further-down');
  await answerTwice(page);
  await page.goto(`${address}#/safekeeping/restore`);
  await arrive(page, 'Restore a backup');
  await take('restore-a-backup');
  await page.getByRole('button', { name: 'Lock and choose a backup' }).click();
  await arrive(page, 'Choose a backup');
  await page
    .getByRole('button', { name: /^Choose the backup of/ })
    .first()
    .waitFor();
  await take('choose-a-backup');
  await page
    .getByRole('button', { name: /^Choose the backup of/ })
    .first()
    .click();
  await arrive(page, 'Type the passphrase of this backup');
  await take('passphrase-of-a-backup');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await arrive(page, 'What would change');
  await take('what-would-change');
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await page.getByText(/was restored$/).waitFor();
  await take('restored');
  await page.goto(`${address}#/safekeeping/history`);
  await page.getByText(/was restored, with 40 cases/).waitFor();
  await take('history-of-the-vault');
  await page.getByRole('button', { name: 'Lock' }).click();
  await arrive(page, 'Unlock your vault');

  await openSameOriginPage(page, address);
  await page.evaluate(loseStore);
  await page.goto(address);
  await arrive(page, 'Unlock your vault');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText(/No answer is lost/).waitFor();
  await take('copies-mended');
  await page.getByRole('button', { name: 'Lock' }).click();
  await arrive(page, 'Unlock your vault');

  await openSameOriginPage(page, address);
  await page.evaluate(loseStore);
  await page.evaluate(damageJournal);
  await page.goto(address);
  await arrive(page, 'Your vault could not be opened');
  await page.getByText('Second copy: the journal').waitFor();
  await take('rescue');
}

async function answerTwice(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Inspections', exact: true }).click();
  await page.getByRole('link', { name: 'Swansea Neath Port Talbot PDU' }).click();
  await page.getByRole('link', { name: 'SNP-014', exact: true }).click({ force: true });
  await page.getByRole('link', { name: '2.3 Planning' }).first().click();
  await arrive(page, '2.3 Planning');
  for (const key of ['j', 'n', 'j', 'y']) await page.keyboard.press(key);
  await page.getByText(/^Saved \d/).waitFor();
}

/** Runs in a page that has no database open. */
function loseStore(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('casemark');
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

/** Runs in a page that has no file open: the vault's own journal begins with nonsense. */
async function damageJournal(): Promise<void> {
  const damage = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const entry of folder.values()) {
      if (entry instanceof FileSystemDirectoryHandle) await damage(entry);
      if (!(entry instanceof FileSystemFileHandle)) continue;
      const text = await (await entry.getFile()).text();
      const at = text.search(/casemark-journal 1 \S+ vault\n/);
      if (at === -1) continue;
      const file = await entry.createWritable({ keepExistingData: true });
      await file.write({ type: 'write', position: at, data: 'nonsense' });
      await file.close();
    }
  };
  await damage(await navigator.storage.getDirectory());
}

async function arrive(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
