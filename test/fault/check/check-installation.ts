import type { BrowserContext, Page } from '@playwright/test';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { InspectionsPage } from '../../e2e/pages/inspections-page.ts';
import { person } from '../../e2e/pages/known-paths.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { historyAddress, inspectionName } from '../session/beginnings.ts';
import { judgeCase, type Ledger } from '../session/ledger.ts';
import { readHistory } from '../session/read-history.ts';
import { type AppToStart, startApp } from '../session/start-app.ts';

/** How an installation was found again, started afresh. */
export type Found = {
  /** Whether it came up and did what it should: unlocked, or began anew where nothing had been promised. */
  readonly opens: boolean;
  /** Answers that had been shown as saved and are not there. */
  readonly lost: number;
  /** In words, when something is not as it should be. */
  readonly fault: string | null;
  /** What the app said of its own accord after it was unlocked. */
  readonly told: string;
};

/** Starts the app on what is there, unlocks it, and holds what it shows against what had been shown as saved. */
export async function checkInstallation(app: AppToStart, ledger: Ledger): Promise<Found> {
  let context: BrowserContext | null = null;
  try {
    context = await startApp(app);
    const page = context.pages()[0] ?? (await context.newPage());
    return await check(page, app.address, ledger);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { opens: false, lost: ledger.saved, fault: fault.slice(0, 600), told: '' };
  } finally {
    await context?.close();
  }
}

async function check(page: Page, address: string, ledger: Ledger): Promise<Found> {
  const { caseId } = ledger;
  await page.goto(caseId === null ? address : historyAddress(address, caseId));
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor({ timeout: 20_000 });
  const title = (await heading.textContent()) ?? '';
  if (!ledger.vault && title === 'Mark cases offline') return asItShouldBe;
  if (!/^Unlock/.test(title)) return opensNot(ledger, `The first page is "${title}"`);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  if (caseId !== null) return checkCase(page, ledger);

  const inspections = await InspectionsPage.arrive(page);
  const told = await banner(page);
  if (!ledger.inspection) return { ...asItShouldBe, told };
  await inspections.open(inspectionName);
  const references = await (await CaseListPage.arrive(page, inspectionName)).references();
  if (references.length >= ledger.caseIds.length) return { ...asItShouldBe, told };
  const fault = `${references.length} of ${ledger.caseIds.length} cases are there`;
  return { opens: true, lost: ledger.caseIds.length - references.length, fault, told };
}

async function checkCase(page: Page, ledger: Ledger): Promise<Found> {
  const heading = page.getByRole('heading', { level: 1, name: /^(?!Unlock)/ });
  await heading.waitFor({ timeout: 30_000 });
  const title = await heading.textContent();
  const told = await banner(page);
  if (title !== 'History') {
    const said = (await page.getByRole('main').textContent()) ?? '';
    return { ...opensNot(ledger, `The case does not open: ${title}: ${said}`.slice(0, 400)), told };
  }
  const verdict = judgeCase(ledger, await readHistory(page));
  switch (verdict.kind) {
    case 'whole':
      return { ...asItShouldBe, told };
    case 'lost': {
      const fault = `${verdict.answers} of ${ledger.saved} answers shown as saved are not there`;
      return { opens: true, lost: verdict.answers, fault, told };
    }
    case 'strange':
      return { opens: true, lost: 0, fault: `Change ${verdict.at} was never made`, told };
  }
}

const asItShouldBe: Found = { opens: true, lost: 0, fault: null, told: '' };

function opensNot(ledger: Ledger, fault: string): Found {
  return { opens: false, lost: ledger.saved, fault, told: '' };
}

async function banner(page: Page): Promise<string> {
  const banners = page.locator('.govuk-notification-banner');
  return (await banners.allTextContents()).join(' ').replaceAll(/\s+/g, ' ').trim();
}
