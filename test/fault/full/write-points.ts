import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { AddCasePage } from '../../e2e/pages/add-case-page.ts';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { ChangePassphrasePage } from '../../e2e/pages/change-passphrase-page.ts';
import { FirstRunPage } from '../../e2e/pages/first-run-page.ts';
import { CheckSamplePage, ImportSamplePage } from '../../e2e/pages/import-sample-page.ts';
import { InspectionsPage } from '../../e2e/pages/inspections-page.ts';
import { person } from '../../e2e/pages/known-paths.ts';
import { NewInspectionPage } from '../../e2e/pages/new-inspection-page.ts';
import { SectionPage } from '../../e2e/pages/section-page.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { checkInstallation, type Promised, promisedBy } from '../check/check-installation.ts';
import { leaveOneCopy } from '../check/leave-one-copy.ts';
import { inspectionName } from '../session/beginnings.ts';
import { createMarker, focusedAnchor, markedStandard } from '../session/marking.ts';
import { countActsAgain } from '../session/watch-saved.ts';
import { type AppOnFilledDisk, beginOnRoomyDisk, type FullPlace } from './full-app.ts';

/** Something that the app writes, done on a disk that is full. */
export type WritePoint = {
  readonly name: string;
  readonly places: readonly FullPlace[];
  /** Says whether the disk was too full for it. Throws when anything is not as it should be. */
  readonly run: (app: AppOnFilledDisk, freeKib: number) => Promise<'refused' | 'fitted'>;
};

export const writePoints: readonly WritePoint[] = [
  { name: 'creating a vault', places: ['profile', 'vaults'], run: createVault },
  { name: 'creating an inspection', places: ['profile', 'vaults'], run: createInspection },
  { name: 'adding a case', places: ['profile', 'vaults'], run: addCase },
  { name: 'importing a sample', places: ['profile', 'vaults'], run: importSample },
  { name: 'answering', places: ['profile', 'vaults'], run: answer },
  { name: 'changing the passphrase', places: ['profile', 'vaults'], run: changePassphrase },
  { name: 'making a backup', places: ['profile', 'vaults', 'backups'], run: makeBackup },
  {
    name: 'rebuilding the store',
    places: ['profile'],
    run: (app, free) => mend(app, free, 'journal'),
  },
  {
    name: 'writing the journal again',
    // Not on the store's own disk: the store is then the only copy, and Chromium may reset it when the disk is full.
    places: ['vaults'],
    run: (app, free) => mend(app, free, 'store'),
  },
  { name: 'unlocking', places: ['profile', 'vaults'], run: unlock },
  { name: 'restoring a backup', places: ['profile', 'vaults', 'backups'], run: restore },
];

const troubleWords =
  /is full|could not be|cannot be|not saved|not made|was not|may not be written/i;

/** Does it on the full disk; when it is refused in words, makes room and does it again. */
async function tryOnFullDisk(
  app: AppOnFilledDisk,
  freeKib: number,
  attempt: () => Promise<void>,
  arrived: () => Promise<boolean>,
): Promise<'refused' | 'fitted'> {
  const page = app.page();
  app.disk.fill(freeKib);
  await attempt();
  const outcome = await either(arrived, async () => {
    const told = await page.locator('[role="alert"], [role="status"]').allTextContents();
    return told.some((text) => troubleWords.test(text));
  });
  app.disk.makeRoom();
  if (outcome === 'first') return 'fitted';
  if (outcome === null) {
    const said = (await page.getByRole('main').textContent()) ?? '';
    throw new Error(`nothing was said of the full disk: ${said.slice(0, 300)}`);
  }
  await attempt();
  if ((await either(arrived, async () => false)) === null) {
    const said = (await page.getByRole('main').textContent()) ?? '';
    throw new Error(`with room again it was not done: ${said.slice(0, 300)}`);
  }
  return 'refused';
}

async function createVault(app: AppOnFilledDisk, freeKib: number) {
  const page = app.page();
  await page.goto(app.bench.app.address);
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  const outcome = await tryOnFullDisk(
    app,
    freeKib,
    async () => {
      await create.fill(person);
      await create.send();
    },
    () => isAt(page, 'Inspections'),
  );
  await found(app, { vault: true, inspection: false, cases: 0, marked: [] });
  return outcome;
}

async function createInspection(app: AppOnFilledDisk, freeKib: number) {
  const { page, promised } = await beginAtList(app);
  await page.goto(`${app.bench.app.address}#/inspections/new`);
  const creating = await NewInspectionPage.arrive(page);
  const outcome = await tryOnFullDisk(
    app,
    freeKib,
    async () => {
      await page.getByLabel('Name of the inspection').fill('Second PDU');
      await page.getByRole('radio', { name: 'OFFICIAL', exact: true }).check();
      await page.getByLabel('Day', { exact: true }).fill('23');
      await page.getByLabel('Month', { exact: true }).fill('11');
      await page.getByLabel('Year', { exact: true }).fill('2026');
      await creating.send();
    },
    () => isAt(page, 'Second PDU'),
  );
  await found(app, promised);
  return outcome;
}

async function addCase(app: AppOnFilledDisk, freeKib: number) {
  const { page, promised } = await beginAtList(app);
  const list = await CaseListPage.arrive(page, inspectionName);
  await list.chooseAdd();
  const adding = await AddCasePage.arrive(page);
  const outcome = await tryOnFullDisk(
    app,
    freeKib,
    async () => {
      await page.getByLabel('Case reference').fill('FULL-1');
      for (const group of await page.getByRole('group').all()) {
        await group.getByRole('radio').first().check();
      }
      await adding.send();
    },
    () => isAt(page, 'Case FULL-1'),
  );
  await found(app, { ...promised, cases: 4 });
  return outcome;
}

async function importSample(app: AppOnFilledDisk, freeKib: number) {
  const { page, promised } = await beginAtList(app);
  const sample = writeSample(app);
  await (await CaseListPage.arrive(page, inspectionName)).chooseImport();
  const importing = await ImportSamplePage.arrive(page);
  const asked = page.waitForEvent('filechooser');
  await importing.choose();
  await (await asked).setFiles(sample);
  await CheckSamplePage.arrive(page);
  const outcome = await tryOnFullDisk(
    app,
    freeKib,
    () => page.getByRole('button', { name: /^Add \d+ cases?$/ }).click(),
    () => isAt(page, inspectionName),
  );
  await found(app, { ...promised, cases: 100 });
  return outcome;
}

async function answer(app: AppOnFilledDisk, freeKib: number) {
  const begun = await beginOnRoomyDisk(app);
  const page = app.page();
  await page.goto(`${app.bench.app.address}#/cases/${begun.caseId}/sections/${markedStandard.id}`);
  await SectionPage.arrive(page, markedStandard.title);
  await countActsAgain(page);
  app.ledger.take({ said: 'case', caseId: begun.caseId, history: [...begun.history] });
  await page.keyboard.press('j');
  const marker = createMarker(app.random, begun.history, await focusedAnchor(page));
  const failing = page.getByRole('alert').filter({ hasText: 'only on this screen' });
  let acts = 0;
  const act = async (): Promise<void> => {
    const { change, press } = marker.next();
    acts += 1;
    app.ledger.take({ said: 'act', act: acts, change });
    await press(page);
  };
  const allSaved = () => expect.poll(() => app.ledger.read().saved, { timeout: 60_000 }).toBe(acts);
  for (let before = 0; before < 5; before += 1) await act();
  await allSaved();

  app.disk.fill(freeKib);
  let refused = false;
  for (let tries = 0; tries < 150 && !refused; tries += 1) {
    await act();
    // One at a time, as a person would see it: each is saved, or it is said that it is not.
    const outcome = await either(
      async () => app.ledger.read().saved === acts,
      () => failing.isVisible(),
    );
    if (outcome === null) throw new Error('an answer was neither saved nor said not to be');
    refused = outcome === 'second';
  }
  if (refused) {
    await expect(failing).toBeInViewport({ timeout: 20_000 });
    const radios = page.locator('fieldset[id^="prompt-"] input[type="radio"]:checked');
    const onScreen = await radios.count();
    await act();
    expect(await radios.count()).toBeGreaterThanOrEqual(onScreen);
  }
  app.disk.makeRoom();
  // By itself: nothing is pressed.
  await allSaved();
  await expect(failing).toBeHidden({ timeout: 20_000 });
  await found(app, promisedBy(app.ledger.read()));
  return refused ? 'refused' : 'fitted';
}

async function changePassphrase(app: AppOnFilledDisk, freeKib: number) {
  const { page, promised } = await beginAtList(app);
  await page.goto(`${app.bench.app.address}#/safekeeping/passphrase`);
  const changing = await ChangePassphrasePage.arrive(page);
  const next = 'another granite under a high sun';
  app.disk.fill(freeKib);
  await changing.send(person.passphrase, next);
  const done = page.getByText(/passphrase (was|is) changed|Your passphrase was changed/i);
  const outcome = await either(
    () => done.isVisible(),
    () => changing.errorSummary.isVisible(),
  );
  if (outcome === null) throw new Error('nothing was said of the full disk');
  app.disk.makeRoom();
  await found(app, promised, outcome === 'first' ? next : person.passphrase);
  return outcome === 'first' ? 'fitted' : 'refused';
}

async function makeBackup(app: AppOnFilledDisk, freeKib: number) {
  const { page, promised } = await beginAtList(app);
  await page.goto(`${app.bench.app.address}#/safekeeping`);
  await page.getByRole('heading', { level: 1, name: 'Safekeeping' }).waitFor();
  const outcome = await tryOnFullDisk(
    app,
    freeKib,
    () => page.getByRole('button', { name: 'Make a backup now' }).first().click(),
    () => page.getByText('Backup made and verified').isVisible(),
  );
  await found(app, promised);
  return outcome;
}

/** Starts and unlocks on a full disk with both copies whole, whatever the browser does to its store then. */
async function unlock(app: AppOnFilledDisk, freeKib: number) {
  const { promised } = await beginAtList(app);
  await app.stop();
  app.disk.fill(freeKib);
  const page = await app.restart();
  await page.goto(app.bench.app.address);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const outcome = await either(
    () => isAt(page, 'Inspections'),
    async () => (await page.getByRole('alert').getByText(troubleWords).count()) > 0,
  );
  if (outcome === null) throw new Error('it neither opened nor said why');
  app.disk.makeRoom();
  await found(app, promised);
  return outcome === 'first' ? 'fitted' : 'refused';
}

/** Unlocks with one copy alone on a full disk: whatever cannot be written then is written later. */
async function mend(app: AppOnFilledDisk, freeKib: number, left: 'store' | 'journal') {
  const { promised } = await beginAtList(app);
  await app.stop();
  leaveOneCopy(app.form, app.places, left);
  const page = await app.restart();
  app.disk.fill(freeKib);
  await page.goto(app.bench.app.address);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const outcome = await either(
    async () =>
      (await isAt(page, 'Inspections')) && !(await page.getByText('disk is full').isVisible()),
    async () => (await page.getByText(troubleWords).count()) > 0,
  );
  if (outcome === null) throw new Error('it neither opened nor said why');
  app.disk.makeRoom();
  await found(app, promised);
  return outcome === 'first' ? 'fitted' : 'refused';
}

async function restore(app: AppOnFilledDisk, freeKib: number) {
  const { page, promised } = await beginAtList(app);
  await page.goto(`${app.bench.app.address}#/safekeeping`);
  await page.getByRole('button', { name: 'Make a backup now' }).first().click();
  await page.getByText('Backup made and verified').waitFor();
  await page.goto(`${app.bench.app.address}#/safekeeping/restore`);
  await page.getByRole('button', { name: 'Lock and choose a backup' }).click();
  const choosing = page.getByRole('heading', { level: 1, name: 'Choose a backup' });
  await choosing.waitFor();
  await page.locator('main table').getByRole('button').first().click();
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
  await page.getByRole('button', { name: 'See what would change' }).click();
  const confirm = page.getByRole('button', { name: 'Restore this backup' });
  await confirm.waitFor();
  const outcome = await tryOnFullDisk(
    app,
    freeKib,
    () => confirm.click(),
    () => isAt(page, /^(Inspections|Restore a backup|Safekeeping|Fault PDU)$/),
  );
  await found(app, promised);
  return outcome;
}

/** A sample of cases that are not there yet. */
function writeSample(app: AppOnFilledDisk): string {
  const sample = app.bench.sample(300);
  const other = `${sample}.other.csv`;
  writeFileSync(other, readFileSync(sample, 'utf8').replaceAll('BEN-', 'IMP-'));
  return other;
}

/** A vault with three cases of which the first was opened, at the list of them. */
async function beginAtList(app: AppOnFilledDisk): Promise<{ page: Page; promised: Promised }> {
  const { caseId, history } = await beginOnRoomyDisk(app);
  const page = app.page();
  await page.goto(`${app.bench.app.address}#/`);
  await (await InspectionsPage.arrive(page)).open(inspectionName);
  const marked = [{ caseId, before: history, acts: [], saved: 0 }];
  return { page, promised: { vault: true, inspection: true, cases: 3, marked } };
}

async function found(
  app: AppOnFilledDisk,
  promised: Promised,
  passphrase = person.passphrase,
): Promise<void> {
  await app.stop();
  const { fault } = await checkInstallation(
    {
      form: app.form,
      ...app.bench.app,
      places: app.places,
      temporary: app.bench.temporary(),
      journalOff: false,
    },
    promised,
    passphrase,
  );
  if (fault !== null) throw new Error(`started again: ${fault}`);
}

function isAt(page: Page, title: string | RegExp): Promise<boolean> {
  return page.getByRole('heading', { level: 1, name: title, exact: true }).isVisible();
}

/** Which of two things comes true first; null when neither does for as long as anybody would wait. */
async function either(
  first: () => Promise<boolean>,
  second: () => Promise<boolean>,
): Promise<'first' | 'second' | null> {
  const until = Date.now() + 25_000;
  while (Date.now() < until) {
    if (await first()) return 'first';
    if (await second()) return 'second';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}
