import type { Page } from '@playwright/test';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { type AppForm, startBrowserForm, startDesktopForm, toolsPath } from '../app-form.ts';
import { passphrase } from '../bench-app.ts';
import type { BareReading, LongVaultSize, UnlockParts } from '../long-vault.ts';
import { timeUntilCount } from '../page-clock.ts';
import { inMb, inMs, inTimes } from '../results-table.ts';
import type { ResultRow, Scenario } from '../scenario.ts';
import { median } from '../statistics.ts';

/** From "Unlock" to the list of a vault that has been marked for a long time: whole, and with either copy lost. */
export const starting: Scenario = {
  name: 'starting',
  title: 'Starting with 40 cases of 500 entries',
  async run(bench) {
    const rows: ResultRow[] = [];
    const numbers: Record<string, readonly number[]> = {};
    const size: LongVaultSize = {
      cases: bench.times(cases),
      entriesPerCase: bench.times(entriesPerCase),
      passphrase,
      inspection: 'Starting',
    };
    const rounds = { warmUp, whole: bench.times(wholeRuns), lost: bench.times(lostRuns) };
    for (const start of [startBrowserForm, startDesktopForm]) {
      const form = await start(bench);
      try {
        const samples = await timeStarts(form, size, rounds);
        rows.push(...toRows(form.name, size, samples));
        Object.assign(numbers, toNumbers(form.name, samples));
      } finally {
        await form.close();
      }
    }
    return { rows, numbers };
  },
};

const cases = 40;
const entriesPerCase = 500;
const warmUp = 1;
const wholeRuns = 5;
const lostRuns = 3;
/** What tells, above the list, that a copy had to be mended. */
const mendingNotice = '.govuk-notification-banner';

type Samples = {
  readonly makingMs: number;
  readonly bare: BareReading[];
  readonly parts: UnlockParts[];
  readonly wholeMs: number[];
  readonly storeLostMs: number[];
  readonly journalLostMs: number[];
};

async function timeStarts(
  form: AppForm,
  size: LongVaultSize,
  rounds: { readonly warmUp: number; readonly whole: number; readonly lost: number },
): Promise<Samples> {
  const page = await form.bench.browser.openTab();
  const tools = async () => {
    await page.goto(`${form.address}${toolsPath}long-vault.html`);
    await form.prepare(page);
    await page.waitForFunction(() => globalThis.longVault !== undefined);
  };
  await tools();
  const beganMs = performance.now();
  const inspectionId = await page.evaluate(makeVault, size);
  const samples: Samples = {
    makingMs: performance.now() - beganMs,
    bare: [],
    parts: [],
    wholeMs: [],
    storeLostMs: [],
    journalLostMs: [],
  };
  const startInto = async (taken: number[], lose: (() => Promise<void>) | null) => {
    await tools();
    await lose?.();
    form.restartShell();
    taken.push(await timeStart(page, `${form.address}#/inspections/${inspectionId}`, size.cases));
    const isMended = (await page.locator(mendingNotice).count()) > 0;
    if (isMended !== (lose !== null)) throw new Error('the copies were not as they were meant');
  };
  for (let round = 0; round < rounds.warmUp + rounds.whole; round += 1) {
    const into = round < rounds.warmUp ? discarded() : samples;
    await tools();
    into.bare.push(await page.evaluate(timeBareReading));
    form.restartShell();
    into.parts.push(await page.evaluate(timeParts, passphrase));
    await startInto(into.wholeMs, null);
  }
  for (let round = 0; round < rounds.lost; round += 1) {
    await startInto(samples.storeLostMs, () => page.evaluate(deleteStore));
    await startInto(samples.journalLostMs, () => form.loseJournals(page));
  }
  await page.close();
  return samples;
}

function discarded(): Samples {
  return { makingMs: 0, bare: [], parts: [], wholeMs: [], storeLostMs: [], journalLostMs: [] };
}

/** From the click on "Unlock" to every case of the list, painted. Opening the page is before that. */
async function timeStart(page: Page, address: string, rows: number): Promise<number> {
  await page.goto(address);
  const unlock = await UnlockPage.arrive(page);
  return timeUntilCount(page, 'click', { selector: '[data-row-link]', count: rows }, () =>
    unlock.send(passphrase),
  );
}

function toRows(
  form: AppForm['name'],
  { cases, entriesPerCase }: LongVaultSize,
  { bare, parts, wholeMs, storeLostMs, journalLostMs }: Samples,
): readonly ResultRow[] {
  const bareMs = median(bare.map(({ entriesMs, journalsMs }) => entriesMs + journalsMs));
  const [first] = bare;
  if (first === undefined) throw new Error('nothing was read');
  const read = `bare reading of ${inMb(first.entryBytes)} of entries and ${inMb(first.journalBytes)} of journals`;
  const beside = (ms: number) => ({
    beside: `${inMs(bareMs)} ${read}`,
    ratio: inTimes(ms / bareMs),
  });
  const part = (measure: keyof UnlockParts) => median(parts.map((one) => one[measure]));
  const startRow = (what: string, samples: readonly number[]): ResultRow => ({
    what: `${form}: ${what}, median of ${samples.length}`,
    measured: inMs(median(samples)),
    ...beside(median(samples)),
  });
  return [
    startRow(`unlock to the list of ${cases} cases × ${entriesPerCase} entries`, wholeMs),
    startRow('the same, the store lost and made again from the journals', storeLostMs),
    startRow('the same, the journals lost and written again from the store', journalLostMs),
    {
      what: `${form}: of the first, Argon2id alone`,
      measured: inMs(part('argonMs')),
    },
    {
      what: `${form}: of the first, reading and checking the journals`,
      measured: inMs(part('journalsMs')),
      beside: `${inMs(median(bare.map(({ journalsMs }) => journalsMs)))} bare reading of the journals`,
      ratio: inTimes(part('journalsMs') / median(bare.map(({ journalsMs }) => journalsMs))),
    },
    {
      what: `${form}: of the first, reading the store and comparing`,
      measured: inMs(part('comparisonMs')),
      beside: `${inMs(median(bare.map(({ entriesMs }) => entriesMs)))} bare reading of the entries`,
      ratio: inTimes(part('comparisonMs') / median(bare.map(({ entriesMs }) => entriesMs))),
    },
    {
      what: `${form}: unlocking alone, without the list`,
      measured: inMs(part('unlockMs')),
    },
  ];
}

function toNumbers(
  form: AppForm['name'],
  { makingMs, bare, parts, wholeMs, storeLostMs, journalLostMs }: Samples,
): Record<string, readonly number[]> {
  const byName = {
    makingMs: [makingMs],
    wholeMs,
    storeLostMs,
    journalLostMs,
    bareEntriesMs: bare.map(({ entriesMs }) => entriesMs),
    bareJournalsMs: bare.map(({ journalsMs }) => journalsMs),
    argonMs: parts.map(({ argonMs }) => argonMs),
    journalsMs: parts.map(({ journalsMs }) => journalsMs),
    comparisonMs: parts.map(({ comparisonMs }) => comparisonMs),
    unlockMs: parts.map(({ unlockMs }) => unlockMs),
  };
  return Object.fromEntries(
    Object.entries(byName).map(([name, values]) => [`${form.toLowerCase()} ${name}`, values]),
  );
}

// Each is sent to the page as text, so it can use nothing that stands outside it.

function makeVault(size: LongVaultSize): Promise<string> {
  if (globalThis.longVault === undefined) throw new Error('the page has no long vault');
  return globalThis.longVault.make(size);
}

function timeParts(passphrase: string): Promise<UnlockParts> {
  if (globalThis.longVault === undefined) throw new Error('the page has no long vault');
  return globalThis.longVault.timeParts(passphrase);
}

function timeBareReading(): Promise<BareReading> {
  if (globalThis.longVault === undefined) throw new Error('the page has no long vault');
  return globalThis.longVault.timeBareReading();
}

function deleteStore(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('casemark');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the store is still open'));
  });
}
