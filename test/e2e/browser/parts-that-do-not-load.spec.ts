import type { Page } from '@playwright/test';
import { teamKeys } from '../../builders/age-keys.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { createVault, person } from '../pages/known-paths.ts';
import { RecoveryPage } from '../pages/recovery-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';

/** A browser that finds its own copy of a file damaged does not load it, once; the next time it asks the server. */

const program = 'index-*.js';
const style = 'index-*.css';
const files = 'files.worker-*.js';
const ahead = 'result-*.js';
const argon2id = 'derive-key.worker-*.js';

for (const parts of [[program], [style], [files], [ahead], [program, style, files, ahead]]) {
  test(`a page starts of itself although ${parts.join(', ')} did not load at first`, async ({
    app,
  }) => {
    const page = await app.openTab();
    const asked = await Promise.all(parts.map((part) => loseLoads(page, part, 1)));

    await page.goto(app.address);

    await FirstRunPage.arrive(page);
    for (const times of asked) expect(times()).toBeGreaterThan(1);
    forgiveLosses(app);
  });
}

test('a page whose program never loads says so, and is not loaded again and again', async ({
  app,
}) => {
  const page = await app.openTab();
  const asked = await loseLoads(page, program, 99);

  await page.goto(app.address);

  await expect(page.getByText(/Casemark is starting\. If this stays, close it/)).toBeVisible();
  await expect.poll(asked).toBe(4);
  await page.waitForTimeout(500);
  expect(asked()).toBe(4);
  forgiveLosses(app);
});

test('where the files of the second copy cannot be kept the person is told so, and not kept waiting', async ({
  app,
}) => {
  const page = await app.openTab();
  await loseLoads(page, files, 99);

  await page.goto(app.address);

  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await create.fill(person);
  await create.send();

  await expect(create.errorSummary).toContainText('The second copy, the journal, could not be');
  forgiveLosses(app);
});

test('once the page stands, a failure in it does not load it again', async ({ app }) => {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await create.passphrase.fill(person.passphrase);

  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.src = './assets/not-there.js';
    const lost = new Promise((resolve) => script.addEventListener('error', resolve));
    document.head.append(script);
    await lost;
    void Promise.reject(new Error('provoked by the test'));
    window.dispatchEvent(new ErrorEvent('error'));
  });

  await page.waitForTimeout(500);
  await expect(create.passphrase).toHaveValue(person.passphrase);
  app.forgive(/404|not-there|provoked by the test/);
});

test('where Argon2id does not load it is tried once more, then told, and the passphrase can be sent again', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  const unlock = await UnlockPage.byLocking(page);
  const asked = await loseLoads(page, argon2id, 2);

  await unlock.send(person.passphrase);
  await expect(unlock.errorSummary).toContainText('A part of Casemark did not run');
  await unlock.send(person.passphrase);

  await InspectionsPage.arrive(page);
  expect(asked()).toBe(3);
  forgiveLosses(app);
});

test('where the library of age files does not load no file is called wrong', async ({ app }) => {
  const page = await app.open();
  await createVault(page);
  await page.goto(`${app.address}#/safekeeping/recovery`);
  const recovery = await RecoveryPage.arrive(page);
  const asked = await loseLoads(page, 'dist-*.js', 99);

  await app.files.choosing(page, teamKeys.recipientPath, () => recovery.chooseRecipient());

  await expect(page.getByText('A part of Casemark did not run, so the file')).toBeVisible();
  expect(asked()).toBeGreaterThan(0);
  forgiveLosses(app);
});

/** The first so many times that a file is asked for it does not come. Says how often it was asked for. */
async function loseLoads(page: Page, part: string, times: number): Promise<() => number> {
  let asked = 0;
  await page.context().route(`**/assets/${part}`, async (route) => {
    asked += 1;
    if (asked <= times) await route.abort('failed');
    else await route.continue();
  });
  return () => asked;
}

function forgiveLosses(app: App): void {
  app.forgive(/ERR_FAILED|the worker of files ended|dynamically imported module/);
}
