import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createCanary } from '../../e2e/support/canary-case.ts';
import { readCaseKeys, searchKeys } from '../../e2e/support/case-keys.ts';
import type { DialogAnswers } from '../../e2e/support/desktop-bridge.ts';
import { openSameOriginPage } from '../../e2e/support/same-origin-page.ts';
import { pause } from '../pause.ts';
import type { FaultBench, Outcome, Scenario } from '../scenario.ts';
import { type CanaryWork, createCanaryWork } from '../secrecy/canary-work.ts';
import { searchEverything } from '../secrecy/search-everything.ts';
import { findBrowserProcess, findRenderer } from '../session/find-browser-process.ts';
import type { Form } from '../session/session-job.ts';
import { startApp } from '../session/start-app.ts';

/** Canaries in every field; then every byte of every file is searched, and again after each thing that might spill one. */
export const secrecy: Scenario = {
  name: 'secrecy',
  title: 'Nothing readable',
  counts: { full: 2, short: 1 },
  whyNot: () => null,
  async run(bench) {
    const outcomes: Outcome[] = [];
    for (const form of bench.forms) {
      for (let round = 0; round < Math.max(1, bench.count / 2); round += 1) {
        outcomes.push(await searchAlong(bench, form, round));
      }
    }
    return {
      rows: outcomes.flatMap(({ rows }) => rows),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  },
};

async function searchAlong(bench: FaultBench, form: Form, round: number): Promise<Outcome> {
  const folder = join(bench.folder, `${form}-${round}`);
  const temporary = join(folder, 't');
  mkdirSync(temporary, { recursive: true });
  const places = {
    profile: join(folder, 'profile'),
    vaults: join(folder, 'vaults'),
    backups: join(folder, 'backups'),
  };
  const canary = createCanary();
  const answers: DialogAnswers = {};
  const failures: string[] = [];
  const totals = { searches: 0, files: 0, bytes: 0 };
  const fail = (why: string) => failures.push(`${form} form: ${why}`);
  const search = async (when: string): Promise<void> => {
    // A running browser makes files and removes them all the while.
    const running = context === null ? null : -findBrowserProcess(places.profile);
    if (running !== null) process.kill(running, 'SIGSTOP');
    const { files, bytes, hits } = await searchEverything(folder, canary).finally(() => {
      if (running !== null) process.kill(running, 'SIGCONT');
    });
    totals.searches += 1;
    totals.files += files;
    totals.bytes += bytes;
    for (const hit of hits) fail(`${when}: ${hit}`);
  };
  let context: BrowserContext | null = null;
  const start = async (): Promise<Page> => {
    context = await startApp({
      form,
      ...bench.app,
      places,
      temporary,
      journalOff: false,
      answers,
      dumpsFolder: join(folder, 'dumps'),
    });
    return context.pages()[0] ?? (await context.newPage());
  };
  const stop = async (): Promise<void> => {
    await context?.close();
    context = null;
  };
  const work = (page: Page): CanaryWork =>
    createCanaryWork(
      page,
      bench.app.address,
      canary,
      `${folder}-given`,
      form === 'desktop' ? answers : null,
    );

  try {
    let page = await start();
    let canaries = work(page);
    await canaries.begin();
    await search('while it is open');
    await canaries.makeBackup();
    await canaries.lockAndUnlock(canaries.passphrases.first);
    await search('after a lock');
    await canaries.changePassphrase();
    await search('after a change of the passphrase');
    await stop();
    await search('after it was closed');

    page = await start();
    canaries = work(page);
    await unlockAgain(page, bench.app.address, canaries.passphrases.next);
    await canaries.makeBackup();
    await crash(page, places.profile);
    await stop();
    await search('after the page crashed');

    page = await start();
    canaries = work(page);
    await unlockAgain(page, bench.app.address, canaries.passphrases.next);
    await openSameOriginPage(page, bench.app.address);
    const keys = await readCaseKeys(page);
    await stop();
    // In the store, the journal and a backup at least.
    const before = await searchKeys(folder, keys);
    if (keys.length === 0 || before.found < keys.length || before.holding.length < 3) {
      fail('not every key of a case was found before');
    }

    page = await start();
    canaries = work(page);
    await unlockAgain(page, bench.app.address, canaries.passphrases.next);
    await canaries.deleteCases();
    await stop();
    await search('after the cases were deleted');
    const { holding } = await searchKeys(folder, keys);
    for (const file of holding) fail(`a deleted case’s key is in ${file}`);

    await writeInTheClear(start, stop, bench.app.address, places.vaults, canary);
    const { hits } = await searchEverything(folder, canary);
    if (hits.length < 2) fail('the control was not found: the search could not tell');
  } catch (error) {
    fail((error instanceof Error ? error.message : String(error)).slice(0, 900));
  } finally {
    await stop();
  }
  const { searches, files, bytes } = totals;
  return {
    rows: [
      {
        what: `Searches for a canary, ${form} form`,
        number: `${searches} of ${files} files and ${(bytes / 2 ** 20).toFixed(0)} MiB in all: ${failures.length} things found that should not be`,
      },
    ],
    failures,
  };
}

async function unlockAgain(page: Page, address: string, passphrase: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor();
}

/** As a fault in the browser would end the page that has the case on screen; a dump is made where one can be. */
async function crash(page: Page, profile: string): Promise<void> {
  await page
    .getByRole('link', { name: /inspection$/ })
    .first()
    .click()
    .catch(() => {});
  const crashed = page.waitForEvent('crash', { timeout: 10_000 }).catch(() => null);
  process.kill(findRenderer(findBrowserProcess(profile)), 'SIGSEGV');
  await crashed;
  await pause(2_000);
}

/** What the app never does, to see that the search would find it. */
async function writeInTheClear(
  start: () => Promise<Page>,
  stop: () => Promise<void>,
  address: string,
  vaults: string,
  canary: string,
): Promise<void> {
  const page = await start();
  await openSameOriginPage(page, address);
  await page.evaluate((text) => localStorage.setItem('note', text), canary);
  await stop();
  mkdirSync(vaults, { recursive: true });
  writeFileSync(join(vaults, 'clear'), `ŵ${Buffer.from(canary).toString('base64')}`);
}
