import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { person } from '../../e2e/pages/known-paths.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import type { FaultBench, Outcome } from '../scenario.ts';
import { historyAddress } from '../session/beginnings.ts';
import { type Form, placesIn } from '../session/session-job.ts';
import { startApp } from '../session/start-app.ts';
import { type BaseInstallation, copyInstallation } from './base-installation.ts';
import { findFiles, foldersOf, journalHeaderOf } from './find-files.ts';

/**
 * Damage to both copies of the same thing, which no copy can mend: the person is offered to export what is left or to
 * restore a backup, never only to delete; what is not damaged opens.
 */
export async function damageBothCopies(
  bench: FaultBench,
  base: BaseInstallation,
): Promise<Outcome> {
  const failures: string[] = [];
  let done = 0;
  for (const { name, befall, look } of bothDamages) {
    const folder = join(bench.folder, `both-${base.form}-${done}`);
    copyInstallation(base, folder);
    befall(base, folder);
    const context = await startApp({
      form: base.form,
      ...bench.app,
      places: placesIn(folder),
      temporary: bench.temporary(),
      journalOff: false,
    });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      failures.push(
        ...(await look(page, bench.app.address, base)).map(
          (why) => `${base.form} form, ${name}: ${why}`,
        ),
      );
    } catch (error) {
      failures.push(
        `${base.form} form, ${name}: ${error instanceof Error ? error.message : error}`.slice(
          0,
          600,
        ),
      );
    } finally {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
    done += 1;
  }
  const what = `Damage to both copies, ${base.form} form`;
  const bad = failures.length;
  return { rows: [{ what, number: `${done}: ${bad} things not as they should be` }], failures };
}

type BothDamage = {
  readonly name: string;
  readonly befall: (base: BaseInstallation, folder: string) => void;
  readonly look: (
    page: Page,
    address: string,
    base: BaseInstallation,
  ) => Promise<readonly string[]>;
};

const bothDamages: readonly BothDamage[] = [
  {
    name: 'the store gone and one case’s journal damaged in its middle',
    befall(base, folder) {
      rmSync(foldersOf(base.form, placesIn(folder)).store, { recursive: true });
      damageMiddle(journalOfCase(base, folder, base.promised.marked[0]?.caseId ?? ''));
    },
    look: lookAtDamagedCase,
  },
  {
    name: 'the store gone and one case’s journal emptied',
    befall(base, folder) {
      rmSync(foldersOf(base.form, placesIn(folder)).store, { recursive: true });
      writeFileSync(journalOfCase(base, folder, base.promised.marked[0]?.caseId ?? ''), '');
    },
    look: lookAtDamagedCase,
  },
  {
    name: 'the store and the vault’s journal overwritten',
    befall(base, folder) {
      overwriteStore(base.form, folder);
      writeFileSync(journalOfCase(base, folder, 'vault'), Buffer.alloc(4_096, 7));
    },
    look: lookAtLostVault,
  },
];

async function lookAtDamagedCase(
  page: Page,
  address: string,
  { promised }: BaseInstallation,
): Promise<readonly string[]> {
  const [damaged, whole] = promised.marked;
  if (damaged === undefined || whole === undefined) throw new Error('there are too few cases');
  await page.goto(historyAddress(address, whole.caseId));
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const faults: string[] = [];
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor({ timeout: 20_000 });
  const banner = (await page.locator('.govuk-notification-banner').allTextContents()).join(' ');
  if (!/cannot be read whole/.test(banner)) faults.push(`it was not told: "${banner}"`);
  await page.goto(`${address}#/`);
  await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor();
  await page.goto(historyAddress(address, damaged.caseId));
  await page.getByRole('heading', { level: 1, name: /cannot be opened|History/ }).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  if (title === 'History') faults.push('a case that lost entries opens as if it had not');
  else faults.push(...(await offers(page, [/export/i, /restore/i])));
  return faults;
}

async function lookAtLostVault(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor({ timeout: 20_000 });
  if (/^Unlock/.test((await heading.textContent()) ?? '')) {
    await (await UnlockPage.arrive(page)).send(person.passphrase);
    await page.waitForTimeout(3_000);
  }
  const faults = await offers(page, [/restore/i]);
  const title = (await heading.textContent()) ?? '';
  if (title === 'Mark cases offline')
    faults.push('it offers to begin anew, as if nothing had been there');
  return faults;
}

/** What a page must offer, by a button or a link. */
async function offers(page: Page, wanted: readonly RegExp[]): Promise<string[]> {
  const names = await page.locator('main button, main a, main [role="button"]').allTextContents();
  const text = ((await page.getByRole('main').textContent()) ?? '').slice(0, 300);
  return wanted
    .filter((pattern) => !names.some((name) => pattern.test(name)))
    .map((pattern) => `nothing on "${names.join(' | ')}" offers ${pattern.source}: ${text}`);
}

function journalOfCase(base: BaseInstallation, folder: string, caseId: string): string {
  const files = findFiles(base.form, folder, placesIn(folder)).filter(({ isJournal }) => isJournal);
  const found = files
    .map(({ path }) => join(folder, path))
    .filter((path) => journalHeaderOf(path)?.endsWith(` ${caseId}`));
  // In a browser an earlier slot of the same journal may not be emptied yet: the largest is the newest.
  const [newest] = found.toSorted((one, other) => statSync(other).size - statSync(one).size);
  if (newest !== undefined) return newest;
  throw new Error('the journal is not there');
}

function damageMiddle(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes.fill(0xa5, at, at + 64);
  writeFileSync(file, bytes);
}

function overwriteStore(form: Form, folder: string): void {
  const { store } = foldersOf(form, placesIn(folder));
  if (!existsSync(store)) throw new Error('there is no store');
  for (const entry of readdirSync(store, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), Buffer.alloc(512, 7));
  }
}
