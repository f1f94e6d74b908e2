import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import { findElectron } from '../../../build/find-electron.ts';
import { machineEdition } from '../../../build/machine-edition.ts';
import { projectRoot } from '../../../build/tool.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';

/** The true shell, where Electron's program is and can show a window. Nothing is fetched for it. */

const edition = machineEdition(findElectron);
if (edition.kind === 'browser') console.log(`The true shell is not driven: ${edition.because}.`);

const test = base.extend<{ userData: string; start: () => Promise<ElectronApplication> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'casemark-shell-'));
    await use(folder);
    await rm(folder, { recursive: true, maxRetries: 3 });
  },
  start: async ({ userData }, use) => {
    const started: ElectronApplication[] = [];
    await use(async () => {
      if (edition.kind !== 'desktop') throw new Error(edition.because);
      const app = await _electron.launch({
        executablePath: edition.electron,
        args: [projectRoot],
        env: {
          ...(process.env as Record<string, string>),
          CASEMARK_USER_DATA: userData,
          CASEMARK_VAULTS: join(userData, 'vaults'),
          CASEMARK_BACKUPS: join(userData, 'backups'),
        },
      });
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
  },
});

// biome-ignore lint/suspicious/noSkippedTests: skipped with its reason only where there is no program to drive.
test.skip(
  edition.kind === 'browser',
  edition.kind === 'browser' ? `the true shell is not driven: ${edition.because}` : '',
);

const policyOf = (page: Page) =>
  page.evaluate(async () => {
    const { headers } = await fetch('app://casemark/index.html');
    return headers.get('content-security-policy');
  });

test('the window opens on the app’s own page, under its policy, without Node', async ({
  start,
}) => {
  const page = await (await start()).firstWindow();
  await FirstRunPage.arrive(page);

  expect({
    address: page.url(),
    policy: await policyOf(page),
    powers: await page.evaluate(() => ({
      node: ['process', 'require', 'module', 'Buffer'].filter((name) => name in window),
      bridge: Object.keys(Reflect.get(window, 'casemark') ?? {}),
      isSecure: window.isSecureContext,
    })),
  }).toEqual({
    address: expect.stringMatching(/^app:\/\/casemark\/index\.html/),
    policy: expect.stringContaining("default-src 'none'"),
    powers: { node: [], bridge: ['invoke', 'on'], isSecure: true },
  });
});

test('the page stays when it is told to go elsewhere, and opens no other window', async ({
  start,
}) => {
  const app = await start();
  const page = await app.firstWindow();
  await FirstRunPage.arrive(page);
  const before = page.url();

  const opened = await page.evaluate(() => window.open('https://example.org/') !== null);
  await page.evaluate(() => window.location.assign('https://example.org/'));
  await page.evaluate(() => window.location.assign('file:///etc/passwd'));
  await FirstRunPage.arrive(page);

  expect([opened, page.url(), app.windows().length]).toEqual([false, before, 1]);
});

test('the page reaches no network', async ({ start }) => {
  const page = await (await start()).firstWindow();
  await FirstRunPage.arrive(page);

  const outcome = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
  );

  expect(outcome).toBe('refused');
});

test('permissions are denied', async ({ start }) => {
  const page = await (await start()).firstWindow();
  await FirstRunPage.arrive(page);

  const outcome = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (fault: DOMException) => fault.name,
    ),
  );

  expect(outcome).toBe('NotAllowedError');
});

test('what runs is told to the page by the shell', async ({ start }) => {
  const app = await start();
  const page = await app.firstWindow();
  await FirstRunPage.arrive(page);

  const told = await page.evaluate(() =>
    Reflect.get(window, 'casemark')?.invoke('app:version', null),
  );

  expect(told).toEqual(
    await app.evaluate(({ app: shell }) => ({
      app: shell.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
    })),
  );
});

test('choosing Lock from the menu locks the vault', async ({ start }) => {
  const app = await start();
  const page = await app.firstWindow();
  await createVault(page);

  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());

  await UnlockPage.arrive(page);
});

test('the vault locks when the machine does', async ({ start }) => {
  const app = await start();
  const page = await app.firstWindow();
  await createVault(page);

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));

  await UnlockPage.arrive(page);
});

test('a vault made in one run is there in the next', async ({ start }) => {
  const first = await start();
  await createVault(await first.firstWindow());
  await first.close();

  const page = await (await start()).firstWindow();

  await UnlockPage.arrive(page);
});

test('a second start brings the first window forward and opens none', async ({ start }) => {
  const app = await start();
  await FirstRunPage.arrive(await app.firstWindow());
  const told = app.evaluate(
    ({ app: shell }) =>
      new Promise((resolve) => shell.once('second-instance', () => resolve(true))),
  );

  // The second program ends at once, which Playwright reports as a failed launch.
  await start().catch(() => {});

  expect([await told, app.windows().length]).toEqual([true, 1]);
});

async function createVault(page: Page): Promise<void> {
  const firstRun = await FirstRunPage.arrive(page);
  const vault = await firstRun.chooseCreate();
  await vault.create({ name: 'AB', passphrase: 'seven grey herons by the weir' });
}
