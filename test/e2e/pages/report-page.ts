import type { Locator, Page } from '@playwright/test';
import { FirstRunPage } from './first-run-page.ts';
import { arriveAtHeading } from './heading.ts';

type Format = 'HTML' | 'CSV' | 'XLSX' | 'DOCX' | 'PDF';

export class ReportPage {
  static async arrive(page: Page): Promise<ReportPage> {
    await arriveAtHeading(page, /Report and tables$/);
    return new ReportPage(page);
  }

  readonly page: Page;
  readonly preview: Locator;
  readonly toMend: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('region', { name: 'What the report says' });
    this.toMend = page.getByRole('region', { name: 'Before you publish' });
  }

  async choose(format: Format): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`\\b${format}\\b`) }).check();
  }

  async pressSave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save report' }).click();
  }

  async alsoBy(fact: string): Promise<void> {
    await this.page.getByText('Tables by other facts, besides the cohort').first().click();
    await this.page.getByRole('checkbox', { name: fact }).check();
  }

  /** The cells of a row of the report as it will be saved, without the counts. */
  async row(table: string, question: string): Promise<readonly string[]> {
    const row = this.preview
      .getByRole('table', { name: table, exact: true })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: question, exact: true }) });
    return row.getByRole('cell').allInnerTexts();
  }
}

/** The results of the complete example, by its links. */
export async function openReport(page: Page): Promise<ReportPage> {
  const inspections = await (await FirstRunPage.arrive(page)).tryExample();
  await inspections.openComplete();
  await page.getByRole('link', { name: 'Results', exact: false }).first().click();
  await page.getByRole('link', { name: 'Report and tables' }).click();
  return ReportPage.arrive(page);
}
