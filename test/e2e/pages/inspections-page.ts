import type { Page } from '@playwright/test';
import { completeExampleName } from '../../../shared/cases/published-2022/complete-example-name.ts';
import { CaseListPage } from './case-list-page.ts';
import { arriveAtHeading } from './heading.ts';
import { NewInspectionPage } from './new-inspection-page.ts';

export class InspectionsPage {
  static async arrive(page: Page): Promise<InspectionsPage> {
    await arriveAtHeading(page, 'Inspections');
    return new InspectionsPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async chooseCreate(): Promise<NewInspectionPage> {
    await this.page.getByRole('button', { name: 'Create an inspection' }).click();
    return NewInspectionPage.arrive(this.page);
  }

  async open(name: string): Promise<CaseListPage> {
    await this.page.getByRole('link', { name, exact: true }).click();
    return CaseListPage.arrive(this.page, name);
  }

  /** Adds the example of 40 signed-off cases, which is made when it is asked for, and opens it. */
  async openComplete(): Promise<CaseListPage> {
    await this.page.getByRole('button', { name: 'Add the complete example' }).click();
    return this.open(completeExampleName);
  }
}
