import type { Locator, Page } from '@playwright/test';
import { AddCasePage } from './add-case-page.ts';
import { arriveAtHeading } from './heading.ts';
import { ImportSamplePage } from './import-sample-page.ts';
import { TaskListPage } from './task-list-page.ts';

export class CaseListPage {
  static async arrive(page: Page, inspection: string): Promise<CaseListPage> {
    await arriveAtHeading(page, inspection);
    return new CaseListPage(page);
  }

  readonly page: Page;
  /** "40 cases · 2 signed off · 38 not started" */
  readonly counts: Locator;
  readonly search: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.counts = page.getByText(/^\d+ cases? · \d+ /);
    this.search = page.getByLabel('Search case or assessor');
  }

  async chooseImport(): Promise<ImportSamplePage> {
    await this.page.getByRole('button', { name: 'Import sample' }).click();
    return ImportSamplePage.arrive(this.page);
  }

  async chooseAdd(): Promise<AddCasePage> {
    await this.page.getByRole('button', { name: 'Add a case' }).click();
    return AddCasePage.arrive(this.page);
  }

  filter(label: 'Status' | 'Cohort' | 'RoSH'): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** The references in the table, as they stand. */
  references(): Promise<string[]> {
    return this.page.locator('[data-row-link]').allTextContents();
  }

  /** The cells of a case's row, from its reference on. */
  async row(reference: string): Promise<readonly string[]> {
    const row = this.page.getByRole('row').filter({ has: this.link(reference) });
    return row.locator('th, td').allTextContents();
  }

  async open(reference: string): Promise<TaskListPage> {
    await this.link(reference).click();
    return TaskListPage.arrive(this.page, reference);
  }

  private link(reference: string): Locator {
    return this.page.getByRole('link', { name: reference, exact: true });
  }
}
