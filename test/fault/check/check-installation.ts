import type { BrowserContext, Page } from '@playwright/test';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { InspectionsPage } from '../../e2e/pages/inspections-page.ts';
import { person } from '../../e2e/pages/known-paths.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { historyAddress, inspectionName } from '../session/beginnings.ts';
import { judgeCase, type Ledger, type MarkedCase } from '../session/ledger.ts';
import { readHistory } from '../session/read-history.ts';
import { type AppToStart, startApp } from '../session/start-app.ts';

/** What had been shown as done and saved, so that it must be there. */
export type Promised = Pick<Ledger, 'vault' | 'inspection'> & {
  readonly cases: number;
  /** The cases that were marked. */
  readonly marked: readonly MarkedCase[];
};

/** How an installation was found again, started afresh. */
export type Found = {
  /** Whether it came up and did what it should: unlocked, or began anew where nothing had been promised. */
  readonly opens: boolean;
  /** Answers that had been shown as saved and are not there. */
  readonly lost: number;
  /** In words, when something is not as it should be. */
  readonly fault: string | null;
  /** What the app said of its own accord once it was unlocked. */
  readonly told: string;
};

export function promisedBy(ledger: Ledger): Promised {
  const { vault, inspection, caseIds, caseId } = ledger;
  const marked = caseId === null ? [] : [{ ...ledger, caseId }];
  return { vault, inspection, cases: caseIds.length, marked };
}

/** Starts the app on what is there, unlocks it, and holds what it shows against what had been promised. */
export async function checkInstallation(
  app: AppToStart,
  promised: Promised,
  passphrase = person.passphrase,
): Promise<Found> {
  let context: BrowserContext | null = null;
  try {
    context = await startApp(app);
    const page = context.pages()[0] ?? (await context.newPage());
    return await check(page, app.address, promised, passphrase);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { ...opensNot(promised, fault.slice(0, 600)) };
  } finally {
    await context?.close();
  }
}

async function check(
  page: Page,
  address: string,
  promised: Promised,
  passphrase: string,
): Promise<Found> {
  const [first, ...others] = promised.marked;
  await page.goto(first === undefined ? address : historyAddress(address, first.caseId));
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor({ timeout: 20_000 });
  const title = (await heading.textContent()) ?? '';
  if (!promised.vault && title === 'Mark cases offline') return asItShouldBe;
  if (!/^Unlock/.test(title)) return opensNot(promised, `The first page is "${title}"`);
  await (await UnlockPage.arrive(page)).send(passphrase);
  if (first === undefined) return checkList(page, promised);

  const found = [await checkCase(page, first)];
  const told = await banner(page);
  for (const marked of others) {
    // Two cases have the same heading: a page between them proves that the next is the next.
    await page.goto(`${address}#/`);
    await InspectionsPage.arrive(page);
    await page.goto(historyAddress(address, marked.caseId));
    found.push(await checkCase(page, marked));
  }
  return {
    opens: found.every(({ opens }) => opens),
    lost: found.reduce((sum, { lost }) => sum + lost, 0),
    fault: found.flatMap(({ fault }) => fault ?? []).join('; ') || null,
    told,
  };
}

async function checkList(page: Page, promised: Promised): Promise<Found> {
  const inspections = await InspectionsPage.arrive(page);
  const told = await banner(page);
  if (!promised.inspection) return { ...asItShouldBe, told };
  await inspections.open(inspectionName);
  const references = await (await CaseListPage.arrive(page, inspectionName)).references();
  if (references.length >= promised.cases) return { ...asItShouldBe, told };
  const fault = `${references.length} of ${promised.cases} cases are there`;
  return { opens: true, lost: promised.cases - references.length, fault, told };
}

async function checkCase(page: Page, marked: MarkedCase): Promise<Found> {
  const heading = page.getByRole('heading', { level: 1, name: /^(?!Unlock|Inspections)/ });
  await heading.waitFor({ timeout: 30_000 }).catch(() => {});
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  if (title !== 'History') {
    const said = (await page.getByRole('main').textContent()) ?? '';
    const fault = `A case does not open: ${title}: ${said}`.slice(0, 400);
    return { opens: false, lost: marked.saved, fault, told: '' };
  }
  const verdict = judgeCase(marked, await readHistory(page));
  switch (verdict.kind) {
    case 'whole':
      return asItShouldBe;
    case 'lost': {
      const fault = `${verdict.answers} of ${marked.saved} answers shown as saved are not there`;
      return { opens: true, lost: verdict.answers, fault, told: '' };
    }
    case 'strange':
      return { opens: true, lost: 0, fault: `Change ${verdict.at} was never made`, told: '' };
  }
}

const asItShouldBe: Found = { opens: true, lost: 0, fault: null, told: '' };

function opensNot({ marked }: Promised, fault: string): Found {
  const lost = marked.reduce((sum, { saved }) => sum + saved, 0);
  return { opens: false, lost, fault, told: '' };
}

async function banner(page: Page): Promise<string> {
  const banners = page.locator('.govuk-notification-banner');
  return (await banners.allTextContents()).join(' ').replaceAll(/\s+/g, ' ').trim();
}
