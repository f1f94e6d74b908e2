import type { Locator, Page } from '@playwright/test';
import { CaseListPage } from './case-list-page.ts';
import { arriveAtHeading } from './heading.ts';

export class CloseInspectionPage {
  static async arrive(page: Page): Promise<CloseInspectionPage> {
    await arriveAtHeading(page, 'Close this inspection');
    return new CloseInspectionPage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert');
  }

  async fill(day: string): Promise<void> {
    const [year = '', month = '', dayOfMonth = ''] = day.split('-');
    await this.page.getByLabel('Day', { exact: true }).fill(dayOfMonth);
    await this.page.getByLabel('Month', { exact: true }).fill(month);
    await this.page.getByLabel('Year', { exact: true }).fill(year);
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close inspection' }).click();
  }

  async close(day: string, inspection: string): Promise<CaseListPage> {
    await this.fill(day);
    await this.send();
    return CaseListPage.arrive(this.page, inspection);
  }
}

export class ReopenInspectionPage {
  static async arrive(page: Page): Promise<ReopenInspectionPage> {
    await arriveAtHeading(page, 'Reopen this inspection');
    return new ReopenInspectionPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async reopen(inspection: string): Promise<CaseListPage> {
    await this.page.getByRole('button', { name: 'Reopen inspection' }).click();
    return CaseListPage.arrive(this.page, inspection);
  }
}

export class DeleteCasesPage {
  static async arrive(page: Page): Promise<DeleteCasesPage> {
    await arriveAtHeading(page, 'Delete the cases of this inspection');
    return new DeleteCasesPage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;
  /** One line for each folder of backups. */
  readonly folders: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert');
    this.folders = page.getByRole('list', { name: /^From every backup/ }).getByRole('listitem');
  }

  async confirm(name: string): Promise<void> {
    await this.page.getByLabel('Type the name of the inspection').fill(name);
    await this.page.getByRole('button', { name: /^Delete \d+ cases?$/ }).click();
  }
}

export class CasesDeletedPage {
  static async arrive(page: Page, cases: number): Promise<CasesDeletedPage> {
    await arriveAtHeading(page, `${cases} cases deleted`);
    return new CasesDeletedPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** What follows a sentence of the page: names of folders, and of backups in them. */
  listAfter(sentence: string): Locator {
    return this.page.locator('p', { hasText: sentence }).locator('+ ul');
  }
}
