import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AddCasePage } from '../pages/add-case-page.ts';
import { CaseListPage } from '../pages/case-list-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { FrameworksPage } from '../pages/frameworks-page.ts';
import { CheckSamplePage } from '../pages/import-sample-page.ts';
import { NewInspectionPage } from '../pages/new-inspection-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import {
  canaryFacts,
  createCanary,
  sampleWith,
  syntheticFrameworkWith,
  typeEverywhere,
} from '../support/canary-case.ts';
import { openSameOriginPage } from '../support/same-origin-page.ts';
import { searchFolder, searchStores } from '../support/search-bytes.ts';

test('nothing that was typed or imported, and no passphrase, can be read in the profile folder', async ({
  app,
}) => {
  test.slow();
  const canary = createCanary();
  const folder = await mkdtemp(join(tmpdir(), 'casemark-canary-'));
  const framework = join(folder, 'framework.json');
  const sample = join(folder, 'sample.csv');
  await writeFile(framework, await syntheticFrameworkWith(canary));
  await writeFile(sample, sampleWith(canary));
  const passphrase = `${canary} passphrase`;

  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await create.create({ name: `${canary} person`, passphrase });

  await page.goto(`${app.address}#/frameworks`);
  const frameworks = await FrameworksPage.arrive(page);
  await app.files.choosing(page, framework, () => frameworks.addFromFile());
  await expect(page.getByText(`${canary} framework added`)).toBeVisible();

  await page.goto(`${app.address}#/inspections/new`);
  const name = `${canary} inspection`;
  const list = await (await NewInspectionPage.arrive(page)).create({
    name,
    framework: `${canary} framework`,
    lead: `${canary} lead`,
  });
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, sample, () => importing.choose());
  await (await CheckSamplePage.arrive(page)).add(name);

  const inspectionAddress = page.url();
  await page.goto(`${inspectionAddress}/add`);
  const adding = await AddCasePage.arrive(page);
  const reference = `${canary} added`;
  await adding.add({
    reference,
    assessor: `${canary} assessor`,
    facts: canaryFacts,
  });

  await typeEverywhere(page, canary, reference);

  await page.goto(inspectionAddress);
  const again = await CaseListPage.arrive(page, name);
  await again.search.fill(canary);
  await expect(page.getByText('3 of 3 cases')).toBeVisible();
  await again.search.press('Tab');
  await again.open(reference);

  const inStores = await searchStores(page, canary);
  expect(inStores.found).toEqual([]);
  expect(inStores.records).toBeGreaterThan(20);

  // Once more with a note half typed, and after a lock: what a crash or a night at the office leaves behind.
  await page.goto(`${page.url()}/sections/A`);
  await SectionPage.arrive(page, 'A Arrival');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`${canary} half`);
  const unlock = await UnlockPage.byLocking(page);
  await unlock.send(`${canary} not the passphrase`);
  await expect(unlock.errorSummary).toBeVisible();
  await unlock.send(passphrase);
  await SectionPage.arrive(page, 'A Arrival');
  await app.closeBrowser();

  const onDisk = await searchFolder(app.profileFolder, canary);
  expect(onDisk.found).toEqual([]);
  expect(onDisk.files).toBeGreaterThan(20);
  // The name of a radio or a chip would stand beside its state, where a browser keeps what to put back after a crash.
  for (const control of ['prompt-A1_1', 'source-A1_1', 'judgement-A1']) {
    expect((await searchFolder(app.profileFolder, control)).found).toEqual([]);
  }
  await rm(folder, { recursive: true });
});

test('the same search finds what a page writes in the clear, however it is kept', async ({
  app,
}) => {
  const places = ['record', 'long record', 'local storage', 'address'] as const;
  const canaries = Object.fromEntries(places.map((place) => [place, createCanary()]));
  const page = await app.openTab();
  await openSameOriginPage(page, app.address);
  await page.evaluate(async (plain) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('in the clear', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('notes');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    const notes = transaction.objectStore('notes');
    notes.put({ note: `ŵ ${plain.record}` }, 1);
    // Long and repetitive, so that whatever compresses does.
    notes.put({ note: `${'as it was before '.repeat(20_000)}${plain['long record']}` }, 2);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    localStorage.setItem('note', plain['local storage'] ?? '');
    location.hash = plain.address ?? '';
  }, canaries);

  const inStores = await searchStores(page, canaries.record ?? '');
  expect(inStores.found).toHaveLength(1);
  await app.closeBrowser();

  for (const place of places) {
    const { found } = await searchFolder(app.profileFolder, canaries[place] ?? '');
    expect([place, found.length > 0]).toEqual([place, true]);
  }
});
