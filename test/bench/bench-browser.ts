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

/**
 * Chromium with a profile on disk: without one, what it keeps is in memory, and a commit costs nothing.
 * `prepare` puts what is to be in every page before the first of them is opened.
 */
export async function startBenchBrowser(
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'casemark-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: machineBrowser(),
    args: browserArgs(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await prepare(context);
    return { version: await versionOf(context), openTab: () => context.newPage(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function versionOf(context: BrowserContext): Promise<string> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return product;
}
