import type { Page } from '@playwright/test';
import { promptAnchor } from '../../../shared/cases/anchors.ts';
import { openMarkedStandard } from '../marked-case.ts';
import { timeSaving } from '../page-clock.ts';
import { inMs, inTimes } from '../results-table.ts';
import type { Scenario } from '../scenario.ts';
import { median, percentile } from '../statistics.ts';

/** From an answer to "Saved", taking turns with bare puts of as many bytes in the same page. */
export const saving: Scenario = {
  name: 'saving',
  title: 'Answer to "Saved"',
  async run(bench) {
    const { page, content, caseId } = await openMarkedStandard(bench, 'Saving');
    await page.evaluate(openDatabases);
    const promptIds = content.parts.flatMap(({ prompts }) => prompts.map(({ id }) => id));
    const appMs: number[] = [];
    const bareMs: number[] = [];
    const bytes: number[] = [];
    for (let turn = 0; turn < warmUp + answers; turn += 1) {
      const promptId = promptIds[turn % promptIds.length] ?? '';
      const answer = await otherAnswer(page, promptId);
      const saved = await timeSaving(page, `#${promptAnchor(promptId)}-${answer}`);
      const written = await page.evaluate(countWrittenBytes, caseId);
      const put = await page.evaluate(timeBarePut, written);
      if (turn < warmUp) continue;
      appMs.push(saved);
      bytes.push(written);
      bareMs.push(put);
    }
    await page.close();

    const p50 = { app: median(appMs), bare: median(bareMs) };
    const p95 = { app: percentile(appMs, 95), bare: percentile(bareMs, 95) };
    const beyondFrame = Math.max(0, p95.app - frameMs) / p95.bare;
    return {
      rows: [
        {
          what: `Answer to "Saved", p50 of ${answers}`,
          measured: inMs(p50.app),
          beside: `${inMs(p50.bare)} bare strict put of ${median(bytes)} bytes`,
          ratio: inTimes(p50.app / p50.bare),
        },
        {
          what: `Answer to "Saved", p95 of ${answers}`,
          measured: inMs(p95.app),
          beside: `${inMs(p95.bare)} bare strict put`,
          ratio: inTimes(p95.app / p95.bare),
        },
        {
          what: 'The same p95 beyond one frame of 16.7 ms',
          measured: inMs(Math.max(0, p95.app - frameMs)),
          beside: `${inMs(p95.bare)} bare strict put`,
          ratio: inTimes(beyondFrame),
          goal: { text: 'at most 2×', met: beyondFrame <= 2 },
        },
      ],
      numbers: { appMs, bareMs, bytes },
    };
  },
};

const warmUp = 20;
const answers = 220;
const frameMs = 1000 / 60;

async function otherAnswer(page: Page, promptId: string): Promise<'yes' | 'no'> {
  return (await page.locator(`#${promptAnchor(promptId)}-yes`).isChecked()) ? 'no' : 'yes';
}

declare global {
  var benchDatabases: { readonly app: IDBDatabase; readonly bare: IDBDatabase } | undefined;
}

// Each is sent to the page as text, so it can use nothing that stands outside it.

/** A connection to the app's own database, to see what it wrote, and to one beside it for the bare puts. */
async function openDatabases(): Promise<void> {
  const open = (name: string, create: boolean) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        if (create) request.result.createObjectStore('records', { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  globalThis.benchDatabases = {
    app: await open('casemark', false),
    bare: await open('bench-bare', true),
  };
}

/** How long what the last transaction sealed is: the newest entry of the case, and the case's line in the list. */
async function countWrittenBytes(caseId: string): Promise<number> {
  const database = globalThis.benchDatabases?.app;
  if (database === undefined) throw new Error('the databases are not open');
  const transaction = database.transaction(['entries', 'summaries'], 'readonly');
  const ofCase = IDBKeyRange.bound([caseId, 0], [caseId, Number.MAX_SAFE_INTEGER]);
  const newest = transaction.objectStore('entries').openCursor(ofCase, 'prev');
  const summary = transaction.objectStore('summaries').get(caseId);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  return newest.result?.value.sealed.byteLength + summary.result.sealed.byteLength;
}

/** From before the transaction to its durable end, of one record of so many bytes. */
async function timeBarePut(bytes: number): Promise<number> {
  const database = globalThis.benchDatabases?.bare;
  if (database === undefined) throw new Error('the databases are not open');
  const record = { id: crypto.randomUUID(), sealed: crypto.getRandomValues(new Uint8Array(bytes)) };
  const beganMs = performance.now();
  const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
  transaction.objectStore('records').put(record);
  transaction.commit();
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  return performance.now() - beganMs;
}
