import type { Page } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { createVault, person } from '../pages/known-paths.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';

/** A browser that finds its own copy of a file damaged does not load it, once; the next time it asks the server. */

const program = '**/assets/index-*.js';
const argon2id = '**/assets/derive-key.worker-*.js';

for (const part of [program, '**/assets/index-*.css', '**/assets/files.worker-*.js']) {
  test(`a page whose ${part.slice(10)} does not load at first starts all the same`, async ({
    app,
  }) => {
    const page = await app.openTab();
    const asked = await loseLoads(page, part, 1);

    await page.goto(app.address);

    await FirstRunPage.arrive(page);
    expect(asked()).toBe(2);
    forgive(app);
  });
}

test('a page whose program never loads says so, and is not loaded again and again', async ({
  app,
}) => {
  const page = await app.openTab();
  const asked = await loseLoads(page, program, 99);

  await page.goto(app.address);

  await expect(page.getByText(/Casemark is starting\. If this stays, load the page/)).toBeVisible();
  await expect.poll(asked).toBe(2);
  await page.waitForTimeout(500);
  expect(asked()).toBe(2);
  forgive(app);
});

test('where Argon2id does not load it is tried once more, then told, and the passphrase can be sent again', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  const unlock = await UnlockPage.arrive(page);
  const asked = await loseLoads(page, argon2id, 2);

  await unlock.send(person.passphrase);
  await expect(unlock.errorSummary).toContainText('Casemark could not check the passphrase');
  await unlock.send(person.passphrase);

  await InspectionsPage.arrive(page);
  expect(asked()).toBe(3);
  forgive(app);
});

/** The first so many times that a file is asked for it does not come. Says how often it was asked for. */
async function loseLoads(page: Page, part: string, times: number): Promise<() => number> {
  let asked = 0;
  await page.context().route(part, async (route) => {
    asked += 1;
    if (asked <= times) await route.abort('failed');
    else await route.continue();
  });
  return () => asked;
}

function forgive(app: App): void {
  app.forgive(/Failed to load|ERR_FAILED|the worker of files ended|worker/i);
}
