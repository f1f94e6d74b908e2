import type { Locator, Page } from '@playwright/test';
import { CaseListPage } from './case-list-page.ts';
import { arriveAtHeading } from './heading.ts';

/** One fault of a refused sample, as the table names it. */
export type NamedFault = {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
};

export class ImportSamplePage {
  static async arrive(page: Page): Promise<ImportSamplePage> {
    await arriveAtHeading(page, 'Import sample');
    return new ImportSamplePage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** The button that opens the file dialog. */
  async choose(): Promise<void> {
    await this.page.getByRole('button', { name: /^Sample file/ }).click();
  }

  async downloadTemplate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Download the template' }).click();
  }
}

export class CheckSamplePage {
  static async arrive(page: Page): Promise<CheckSamplePage> {
    await arriveAtHeading(page, 'Check the sample');
    return new CheckSamplePage(page);
  }

  readonly page: Page;
  /** "40 cases: 24 community, 16 post-release" */
  readonly breakdown: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.breakdown = page.locator('strong').filter({ hasText: /^\d+ cases?: / });
  }

  async add(inspection: string): Promise<CaseListPage> {
    await this.page.getByRole('button', { name: /^Add \d+ cases?$/ }).click();
    return CaseListPage.arrive(this.page, inspection);
  }
}

export class SampleRefusedPage {
  static async arrive(page: Page): Promise<SampleRefusedPage> {
    await arriveAtHeading(page, 'The sample was not imported');
    return new SampleRefusedPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async faults(): Promise<readonly NamedFault[]> {
    const rows = await this.page
      .getByRole('table', { name: 'Problems in the file' })
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
      );
    return rows.map(([row = '', column = '', value = '', problem = '']) => ({
      row,
      column,
      value,
      problem,
    }));
  }

  async backToCases(inspection: string): Promise<CaseListPage> {
    await this.page.getByRole('link', { name: 'Cancel' }).click();
    return CaseListPage.arrive(this.page, inspection);
  }
}
