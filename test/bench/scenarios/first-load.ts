import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FirstRunPage } from '../../e2e/pages/first-run-page.ts';
import { inKb } from '../results-table.ts';
import type { ResultRow, Scenario } from '../scenario.ts';

/** What the first screen fetches, and what comes after it on the way to marking. */
export const firstLoad: Scenario = {
  name: 'first-load',
  title: "Size of the renderer's first load",
  async run(bench) {
    const page = await bench.browser.openTab();
    let addresses: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) addresses.push(request.url());
    });
    const fetchedSince = async (): Promise<readonly Fetched[]> => {
      await page.waitForLoadState('networkidle');
      const taken = addresses;
      addresses = [];
      return Promise.all(taken.map((address) => toFetched(bench.appFolder, address)));
    };

    await page.goto(await bench.serveApp());
    const firstRun = await FirstRunPage.arrive(page);
    const first = await fetchedSince();
    const inspections = await firstRun.tryExample();
    const unlocking = await fetchedSince();
    await inspections.page
      .locator('main a[href^="#/inspections/"]:not([href$="/new"])')
      .first()
      .click();
    await page.locator('[data-row-link]').first().click();
    await page.locator('.govuk-task-list a[href$="/sections/2.4"]').click();
    await page.locator('main input[type=radio]').first().waitFor();
    const marking = await fetchedSince();
    await page.close();

    return {
      rows: [
        toRow('First load, everything the first screen fetches', first),
        ...kinds.map((kind) =>
          toRow(
            `First load, ${kind} alone`,
            first.filter((one) => one.kind === kind),
          ),
        ),
        toRow('Then, to unlock the example inspection', unlocking),
        toRow('Then, to open its list, a case and 2.4', marking),
      ],
      numbers: {
        firstLoadBytes: sum(first, 'bytes'),
        firstLoadGzipBytes: sum(first, 'gzipBytes'),
        unlockingBytes: sum(unlocking, 'bytes'),
        markingBytes: sum(marking, 'bytes'),
        files: [...first, ...unlocking, ...marking]
          .map(({ name, bytes }) => `${name} ${bytes}`)
          .join(', '),
      },
    };
  },
};

const kinds = ['html', 'js', 'css'] as const;

type Fetched = {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly gzipBytes: number;
};

/** The page's own requests, by the files that answered them: what a worker is made from has no body here. */
async function toFetched(appFolder: string, address: string): Promise<Fetched> {
  const name = new URL(address).pathname;
  const body = await readFile(join(appFolder, name === '/' ? 'index.html' : name));
  return {
    name,
    kind: name === '/' ? 'html' : name.slice(name.lastIndexOf('.') + 1),
    bytes: body.length,
    gzipBytes: gzipSync(body).length,
  };
}

function toRow(what: string, fetched: readonly Fetched[]): ResultRow {
  return {
    what,
    measured: inKb(sum(fetched, 'bytes')),
    beside: `${inKb(sum(fetched, 'gzipBytes'))} gzipped, ${fetched.length} files`,
  };
}

function sum(fetched: readonly Fetched[], of: 'bytes' | 'gzipBytes'): number {
  return fetched.reduce((total, one) => total + one[of], 0);
}
