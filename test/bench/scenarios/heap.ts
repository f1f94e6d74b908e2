import type { CDPSession, Page } from '@playwright/test';
import { openImportedInspection } from '../bench-app.ts';
import { countObjectBytes } from '../heap-objects.ts';
import { largestStandardId } from '../marked-case.ts';
import { inKb } from '../results-table.ts';
import type { Scenario } from '../scenario.ts';
import { slope } from '../statistics.ts';

/** What stays in memory of cases that were opened, marked and left. */
export const heap: Scenario = {
  name: 'heap',
  title: 'Heap after opening and closing 100 cases',
  async run(bench) {
    const { page } = await openImportedInspection(bench, 'Heap', {
      cases: casesToOpen,
      fixed: { cohort: 'Post-release', 'unpaid-work-only': 'No' },
    });
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    const addresses = await page
      .locator('[data-row-link]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const readings: Memory[] = [];
    const objectBytes: number[] = [];
    // The warm-up opens some of the same cases, then all are opened: what is kept by case shows as growth.
    for (let opened = 1; opened <= warmUp + casesToOpen; opened += 1) {
      await visitCase(page, addresses[(opened - 1) % casesToOpen] ?? '');
      if (opened < warmUp || opened % readEvery !== 0) continue;
      readings.push(await readMemory(session));
      if (opened === warmUp || opened === warmUp + casesToOpen) {
        objectBytes.push(await countObjectBytes(session));
      }
    }
    await page.close();

    const [objectsBefore = 0, objectsAfter = 0] = objectBytes;
    const [first] = readings;
    const last = readings.at(-1);
    if (first === undefined || last === undefined) throw new Error('no memory was read');
    const heapBytes = readings.map((reading) => reading.heapBytes);
    const growthPercent = (objectsAfter / objectsBefore - 1) * 100;
    return {
      rows: [
        {
          what: `Objects alive after ${casesToOpen} more cases`,
          measured: inKb(objectsAfter),
          beside: `${inKb(objectsBefore)} after a warm-up of ${warmUp}`,
          ratio: `${signed(growthPercent)}%, ${perCase(objectsAfter - objectsBefore)}`,
          goal: { text: `no growth (under ${noisePercent}%)`, met: growthPercent < noisePercent },
        },
        {
          what: "V8's heap then, compiled code included",
          measured: inKb(last.heapBytes),
          beside: `${inKb(first.heapBytes)} after the warm-up`,
          ratio: `${signed((last.heapBytes / first.heapBytes - 1) * 100)}%, ${perCase(last.heapBytes - first.heapBytes)}`,
        },
        {
          what: 'DOM nodes and listeners alive then',
          measured: `${last.nodes} and ${last.listeners}`,
          beside: `${first.nodes} and ${first.listeners} after the warm-up`,
        },
      ],
      numbers: {
        objectBytes,
        heapBytes,
        heapBytesPerCase: slope(heapBytes) / readEvery,
        nodes: readings.map(({ nodes }) => nodes),
        listeners: readings.map(({ listeners }) => listeners),
      },
    };
  },
};

const warmUp = 20;
const casesToOpen = 100;
const readEvery = 20;
/** What the objects of a page wander by between two collections though nothing is kept. */
const noisePercent = 1;

type Memory = {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
};

const signed = (number: number): string => `${number >= 0 ? '+' : ''}${number.toFixed(1)}`;
const perCase = (bytes: number): string => `${Math.round(bytes / casesToOpen)} bytes a case`;

/** Opens a case from the list, changes an answer, waits until it is saved, and goes back to the list. */
async function visitCase(page: Page, address: string): Promise<void> {
  await page.locator(`[data-row-link][href="${address}"]`).click();
  await page.locator(`.govuk-task-list a[href="${address}/sections/${largestStandardId}"]`).click();
  await page.locator('main input[type=radio]:not(:checked)').first().click();
  await page.locator('footer .ui-status-line', { hasText: /Saved \d/ }).waitFor();
  await page.locator('header a[href^="#/inspections/"]').click();
  await page.locator('[data-row-link]').first().waitFor();
}

async function readMemory(session: CDPSession): Promise<Memory> {
  // One collection can leave what finalizers and weak references held until the next.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
}
