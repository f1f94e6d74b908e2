import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserArgs, machineBrowser } from '../../build/machine-browser.ts';

export type BenchBrowser = {
  readonly version: string;
  openTab(): Promise<Page>;
  close(): Promise<void>;
};

/** Chromium with a profile on disk: without one, what it keeps is in memory, and a commit costs nothing. */
export async function startBenchBrowser(): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'casemark-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: machineBrowser(),
    args: browserArgs(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  return {
    version: await versionOf(context),
    openTab: () => context.newPage(),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function versionOf(context: BrowserContext): Promise<string> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return product;
}
