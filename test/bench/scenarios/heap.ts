import { type CDPSession, expect, type Page } from '@playwright/test';
import { openImportedInspection } from '../bench-app.ts';
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
    const heapBytes: number[] = [];
    const nodes: number[] = [];
    const listeners: number[] = [];
    // The warm-up opens some of the same cases, then all are opened: what is kept by case shows as growth.
    for (let opened = 1; opened <= warmUp + casesToOpen; opened += 1) {
      await visitCase(page, addresses[(opened - 1) % casesToOpen] ?? '');
      if (opened < warmUp || opened % readEvery !== 0) continue;
      const reading = await readMemory(session);
      heapBytes.push(reading.heapBytes);
      nodes.push(reading.nodes);
      listeners.push(reading.listeners);
    }
    await page.close();

    const [first = 0] = heapBytes;
    const perCase = slope(heapBytes) / readEvery;
    const growthPercent = ((perCase * casesToOpen) / first) * 100;
    return {
      rows: [
        {
          what: `Heap after ${warmUp} cases, and after ${casesToOpen} more`,
          measured: inKb(heapBytes.at(-1) ?? 0),
          beside: `${inKb(first)} after warm-up`,
          ratio: `${growthPercent >= 0 ? '+' : ''}${growthPercent.toFixed(1)}%, ${Math.round(perCase)} bytes a case`,
          goal: {
            text: `no growth (below ${noisePercent}%)`,
            met: growthPercent < noisePercent,
          },
        },
        {
          what: 'DOM nodes and listeners alive then',
          measured: `${nodes.at(-1)} and ${listeners.at(-1)}`,
          beside: `${nodes[0]} and ${listeners[0]} after warm-up`,
        },
      ],
      numbers: { heapBytes, nodes, listeners, bytesPerCase: perCase, growthPercent },
    };
  },
};

const warmUp = 20;
const casesToOpen = 100;
const readEvery = 20;
/** What the heap of a page that does nothing wanders by between two collections. */
const noisePercent = 1;

/** Opens a case from the list, changes an answer, waits until it is saved, and goes back to the list. */
async function visitCase(page: Page, address: string): Promise<void> {
  await page.locator(`[data-row-link][href="${address}"]`).click();
  await page.locator(`.govuk-task-list a[href="${address}/sections/${largestStandardId}"]`).click();
  await page.locator('main input[type=radio]:not(:checked)').first().click();
  await expect(page.getByRole('contentinfo')).toContainText(/Saved \d/);
  await page.locator('header a[href^="#/inspections/"]').click();
  await page.locator('[data-row-link]').first().waitFor();
}

async function readMemory(session: CDPSession) {
  // One collection can leave what finalizers and weak references held until the next.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
}
