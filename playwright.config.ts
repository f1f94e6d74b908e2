import { defineConfig } from '@playwright/test';
import { browserArgs, machineBrowser } from './build/machine-browser.ts';

/** The true shell is its own browser: none is looked for, or installed, on its behalf. */
const drivesElectronOnly = /--project[= ]electron\b/.test(process.argv.join(' '));

/**
 * Two forms of the same app share the specs in test/e2e/flows, in which the machine has a part (files, journals,
 * printing, locks, what is on disk): the browser edition, and the desktop renderer with the real preload contract
 * served by the real handlers in Node. What only one form has stands in its own folder, and so do the screens that ask
 * nothing of the machine: the same build draws them in both forms. `electron` drives the true shell.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second attempt has shown a fault at the first.
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: reportFile() }]],
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    ...(drivesElectronOnly
      ? {}
      : { launchOptions: { executablePath: machineBrowser(), args: browserArgs() } }),
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What was done, step by step. Pictures of the page at each of a thousand keys would take longer than the tests.
    // A build machine shows nobody its files.
    trace: process.env.CI
      ? 'off'
      : { mode: 'retain-on-failure', snapshots: false, screenshots: false },
  },
  projects: [
    { name: 'browser', testMatch: ['flows/**/*.spec.ts', 'browser/**/*.spec.ts'] },
    {
      name: 'desktop-handlers',
      testMatch: ['flows/**/*.spec.ts', 'desktop-handlers/**/*.spec.ts'],
    },
    { name: 'electron', testMatch: ['electron/**/*.spec.ts'] },
  ],
});

function reportFile(): string {
  return process.env.CASEMARK_E2E_REPORT ?? 'test-results/e2e.json';
}
