import { expect, test } from '@playwright/test';
import { journalFacts } from '../../builders/journal-contract.ts';
import { hostFilesOf, type ServedHostFiles, serveHostFiles } from '../support/served-host-files.ts';

test.describe.configure({ mode: 'default' });

let served: ServedHostFiles;
test.beforeAll(async () => {
  served = await serveHostFiles();
});
test.afterAll(() => served.close());
test.beforeEach(async ({ page }) => {
  await page.goto(served.address);
});

for (const { title, act, expected } of journalFacts) {
  test(title, async ({ page }) => {
    const port = hostFilesOf(page).journal;
    const outcome = await act({
      port,
      restart: async () => void (await page.reload()),
      put: async (journalId, bytes) => {
        await port.write('casemark', [{ journalId, bytes }]);
        await page.reload();
      },
    });

    // A type that is undefined does not cross from the page.
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(JSON.parse(JSON.stringify(expected)));
  });
}
