import type { Locator, Page } from '@playwright/test';
import { CaseListPage } from './case-list-page.ts';
import { arriveAtHeading } from './heading.ts';

export type InspectionToCreate = {
  readonly name: string;
  readonly marking?: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
  readonly framework?: string;
  readonly lead?: string;
};

export class NewInspectionPage {
  static async arrive(page: Page): Promise<NewInspectionPage> {
    await arriveAtHeading(page, 'Create an inspection');
    return new NewInspectionPage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert');
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create inspection' }).click();
  }

  async create(inspection: InspectionToCreate): Promise<CaseListPage> {
    const { name, marking = 'OFFICIAL-SENSITIVE', framework, lead = '' } = inspection;
    await this.page.getByLabel('Name of the inspection').fill(name);
    await this.page.getByRole('radio', { name: marking, exact: true }).check();
    if (framework !== undefined) await this.page.getByRole('radio', { name: framework }).check();
    await this.page.getByLabel('Lead inspector (optional)').fill(lead);
    await this.page.getByLabel('Day', { exact: true }).fill('23');
    await this.page.getByLabel('Month', { exact: true }).fill('11');
    await this.page.getByLabel('Year', { exact: true }).fill('2026');
    await this.send();
    return CaseListPage.arrive(this.page, name);
  }
}
