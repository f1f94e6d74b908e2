import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findBrowserProcess } from '../session/find-browser-process.ts';
import { groupOf } from '../session/process-group.ts';

/** What the app takes of the machine at one moment. */
export type Taken = {
  readonly entries: number;
  /** What is alive in the page after a collection. */
  readonly heapBytes: number;
  /** Open files of all the browser's processes, and of the process of the shell's handlers. */
  readonly browserFiles: number;
  readonly hostFiles: number;
  readonly nodes: number;
};

export async function sampleApp(page: Page, profile: string, entries: number): Promise<Taken> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // The first collection lets finalizers run, whose objects the second one takes.
  for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    entries,
    heapBytes: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    browserFiles: filesOfGroup(findBrowserProcess(profile)),
    hostFiles: filesOf('self'),
  };
}

function filesOfGroup(group: number): number {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && groupOf(pid) === group)
    .reduce((sum, pid) => sum + filesOf(pid), 0);
}

function filesOf(pid: string): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
