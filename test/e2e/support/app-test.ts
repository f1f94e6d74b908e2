import { test as base, expect } from '@playwright/test';
import type { BrowserEdition } from '../../../build/serve-browser-edition.ts';
import { type App, runApp } from './run-app.ts';
import { serveBuild } from './served-app.ts';

type TestScope = {
  app: App;
  /** Apps of other people, each with a machine and a profile of their own, who have nothing but files in common. */
  anotherApp: () => Promise<App>;
};
type WorkerScope = { edition: BrowserEdition };

export const test = base.extend<TestScope, WorkerScope>({
  edition: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern
    async ({}, use) => {
      const edition = await serveBuild();
      await use(edition);
      await edition.close();
    },
    { scope: 'worker' },
  ],

  anotherApp: async ({ playwright, edition, launchOptions, locale, timezoneId }, use, testInfo) => {
    const form = testInfo.project.name === 'desktop-handlers' ? 'desktop-handlers' : 'browser';
    const run = () =>
      runApp({
        chromium: playwright.chromium,
        form,
        address: edition.address,
        launchOptions,
        locale,
        timezoneId,
      });
    const runs: Awaited<ReturnType<typeof run>>[] = [];
    await use(async () => {
      const started = await run();
      runs.push(started);
      return started.app;
    });
    const problems = [];
    for (const started of runs) problems.push(...(await started.end()));
    expect(
      problems,
      'console errors, policy violations, or requests beyond the app’s own origin',
    ).toEqual([]);
  },

  app: async ({ anotherApp }, use) => use(await anotherApp()),
});

export type { App };
export { expect };
