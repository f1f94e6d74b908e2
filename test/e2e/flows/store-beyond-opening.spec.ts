import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseListPage } from '../pages/case-list-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';

test('a store that the browser can neither open nor delete is made again beside it, and marked on', async ({
  app,
}) => {
  await markOne(app);
  const [manifest = ''] = storeFiles(app, 'MANIFEST-');
  rmSync(manifest);

  const page = await app.open();
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const inspections = await InspectionsPage.arrive(page);
  await expect(page.getByRole('region', { name: 'Important' })).toContainText(
    /It was rebuilt from the journal: 40 cases, 41 entries\. No answer is lost\./,
  );
  const list = await inspections.open(inspectionName);
  await expect(list.counts).toContainText('1 in progress');
  await answer(list, 'SNP-015');
  await app.closeBrowser();

  const next = await app.open();
  await (await UnlockPage.arrive(next)).send(person.passphrase);
  const again = await InspectionsPage.arrive(next);
  await expect(next.getByRole('region', { name: 'Important' })).toHaveCount(0);
  await expect((await again.open(inspectionName)).counts).toContainText('2 in progress');
});

test('where the store cannot be opened and the journal is gone nobody is asked to begin anew', async ({
  app,
}) => {
  await markOne(app);
  const [manifest = ''] = storeFiles(app, 'MANIFEST-');
  rmSync(manifest);
  rmSync(
    app.form === 'desktop-handlers'
      ? app.folders.vaultsFolder
      : join(app.profileFolder, 'Default/File System'),
    { recursive: true },
  );

  const page = await app.open();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your vault could not be opened',
  );
});

async function markOne(app: App): Promise<void> {
  const page = await app.open();
  await answer(await importSample(app, page), 'SNP-014');
  await app.closeBrowser();
}

async function answer(list: CaseListPage, reference: string): Promise<void> {
  const section = await (await list.open(reference)).open('2.2 Assessment');
  await section.firstAnswer().check();
  await expect(section.saving).toHaveText(/^Saved .* · 2 copies$/);
}

function storeFiles(app: App, prefix: string): readonly string[] {
  const store = join(app.profileFolder, 'Default/IndexedDB');
  return readdirSync(store, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ parentPath, name }) => join(parentPath, name));
}
