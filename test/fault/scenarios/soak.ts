import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { InspectionsPage } from '../../e2e/pages/inspections-page.ts';
import { person } from '../../e2e/pages/known-paths.ts';
import { SectionPage } from '../../e2e/pages/section-page.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { checkInstallation } from '../check/check-installation.ts';
import type { FaultBench, Outcome, Scenario } from '../scenario.ts';
import { beginWithNothing, historyAddress, inspectionName } from '../session/beginnings.ts';
import type { MarkedCase } from '../session/ledger.ts';
import { createMarker, focusedAnchor, markedStandard } from '../session/marking.ts';
import { readHistory } from '../session/read-history.ts';
import type { Change, Said } from '../session/said.ts';
import { type Form, placesIn } from '../session/session-job.ts';
import { startApp } from '../session/start-app.ts';
import { countActsAgain, watchSaved } from '../session/watch-saved.ts';
import { sampleApp, type Taken } from '../soak/sample-app.ts';

/** Hours of marking, one answer after another: what the app takes of the machine does not grow with what was done. */
export const soak: Scenario = {
  name: 'soak',
  title: 'Soak',
  counts: { full: 20_000, short: 240 },
  whyNot: () => (process.platform === 'linux' ? null : 'open files are counted in /proc'),
  async run(bench) {
    const outcomes: Outcome[] = [];
    for (const form of bench.forms) outcomes.push(await markForHours(bench, form));
    return {
      rows: outcomes.flatMap(({ rows }) => rows),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  },
};

const caseCounts = { full: 40, short: 5 };
/** In how many sittings, with a start of the app before each, and how often around all cases in each. */
const sittings = 4;
const rounds = 2;

/** A list shows forty lines however many entries are behind them, so it may grow by what noise there is. */
const heapLimit = { ratio: 1.1, bytes: 2 * 2 ** 20 };
/** Handles come and go with what a browser does beside us; one leaked per case would be forty. */
const filesLimit = 20;

async function markForHours(bench: FaultBench, form: Form): Promise<Outcome> {
  const caseCount = bench.short ? caseCounts.short : caseCounts.full;
  const places = placesIn(join(bench.folder, form));
  const { address } = bench.app;
  const random = bench.random.fork(`soak ${form}`);
  const app = { form, ...bench.app, places, journalOff: false };
  const startUpMs: { entries: number; ms: number }[] = [];
  const taken: Taken[] = [];
  const histories = new Map<string, readonly Change[]>();
  let caseIds: readonly string[] = [];
  let entries = 0;

  for (let sitting = 0; sitting <= sittings; sitting += 1) {
    const context = await startApp({ ...app, temporary: bench.temporary() });
    const counted = { saved: 0 };
    await watchSaved(context, (acts) => {
      counted.saved = acts;
    });
    const page = context.pages()[0] ?? (await context.newPage());
    if (sitting === 0) {
      const said: Said[] = [];
      const sample = bench.sample(caseCount);
      const begun = await beginWithNothing(page, address, sample, (one) => said.push(one));
      caseIds = said.flatMap((one) => (one.said === 'cases' ? one.caseIds : []));
      histories.set(begun.caseId, begun.history);
    } else {
      startUpMs.push({ entries, ms: await unlockToList(page, address) });
    }
    const acts = Math.ceil(bench.count / sittings / caseCount / rounds);
    // The first start made the vault, with pages and a dictionary that are not loaded again.
    for (let round = 0; sitting > 0 && round < rounds; round += 1) {
      for (const caseId of caseIds) {
        const before = histories.get(caseId) ?? (await historyOf(page, address, caseId));
        const changes = await markCase(page, address, caseId, before, acts, random, counted);
        histories.set(caseId, [...before, ...changes]);
        entries += acts;
      }
      await goToList(page, address);
      taken.push(await sampleApp(page, places.profile, entries));
      bench.progress(entries, bench.count, `entries, ${form} form`);
    }
    await context.close();
  }
  const marked = [...histories].map(
    ([caseId, changes]): MarkedCase => ({
      caseId,
      before: [],
      acts: changes,
      saved: changes.length,
    }),
  );
  const promised = { vault: true, inspection: true, cases: caseCount, marked };
  const { fault } = await checkInstallation({ ...app, temporary: bench.temporary() }, promised);
  return outcomeOf(form, caseCount, taken, startUpMs, fault);
}

async function markCase(
  page: Page,
  address: string,
  caseId: string,
  before: readonly Change[],
  acts: number,
  random: FaultBench['random'],
  counted: { saved: number },
): Promise<readonly Change[]> {
  await goToList(page, address);
  await page.goto(`${address}#/cases/${caseId}/sections/${markedStandard.id}`);
  await SectionPage.arrive(page, markedStandard.title);
  await countActsAgain(page);
  counted.saved = 0;
  await page.keyboard.press('j');
  const marker = createMarker(random, before, await focusedAnchor(page));
  const changes: Change[] = [];
  for (let act = 1; act <= acts; act += 1) {
    const { change, press } = marker.next();
    await press(page);
    changes.push(change);
  }
  await expect.poll(() => counted.saved, { timeout: 60_000 }).toBe(acts);
  return changes;
}

async function historyOf(page: Page, address: string, caseId: string): Promise<readonly Change[]> {
  await goToList(page, address);
  await page.goto(historyAddress(address, caseId));
  return readHistory(page);
}

async function goToList(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/`);
  await (await InspectionsPage.arrive(page)).open(inspectionName);
}

async function unlockToList(page: Page, address: string): Promise<number> {
  await page.goto(`${address}#/`);
  const unlock = await UnlockPage.arrive(page);
  await unlock.passphrase.fill(person.passphrase);
  const beganMs = performance.now();
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor({ timeout: 60_000 });
  const ms = performance.now() - beganMs;
  await (await InspectionsPage.arrive(page)).open(inspectionName);
  await CaseListPage.arrive(page, inspectionName);
  return ms;
}

function outcomeOf(
  form: Form,
  cases: number,
  taken: readonly Taken[],
  startUpMs: readonly { entries: number; ms: number }[],
  fault: string | null,
): Outcome {
  // From the end of one sitting to the end of another: what is loaded once is not what grows.
  const first = taken[rounds - 1];
  const last = taken.at(-1);
  if (first === undefined || last === undefined) throw new Error('nothing was sampled');
  const failures: string[] = [];
  if (fault !== null) failures.push(`${form} form: ${fault}`);
  const heapMay = Math.max(first.heapBytes * heapLimit.ratio, first.heapBytes + heapLimit.bytes);
  if (last.heapBytes > heapMay) failures.push(`${form} form: the heap grew beyond its bound`);
  for (const files of ['browserFiles', 'hostFiles'] as const) {
    if (last[files] > first[files] + filesLimit)
      failures.push(`${form} form: open files grew (${files})`);
  }
  const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const along = taken.map(({ heapBytes }) => (heapBytes / 2 ** 20).toFixed(1)).join(', ');
  const starts = startUpMs.map(({ entries, ms }) => `${ms.toFixed(0)} ms with ${entries} entries`);
  return {
    rows: [
      { what: `Soak, ${form} form`, number: `${last.entries} entries over ${cases} cases` },
      {
        what: `… heap of the page, ${form} form`,
        number: `${mib(first.heapBytes)} after ${first.entries} entries, ${mib(last.heapBytes)} at the end (${along})`,
      },
      {
        what: `… open files, ${form} form`,
        number: `browser ${first.browserFiles} and ${last.browserFiles}, this process ${first.hostFiles} and ${last.hostFiles}`,
      },
      { what: `… "Unlock" to the inspections, ${form} form`, number: starts.join(', ') },
    ],
    failures,
  };
}
