import type { Page } from '@playwright/test';
import { CreateVaultPage } from './create-vault-page.ts';
import { arriveAtHeading } from './heading.ts';
import { InspectionsPage } from './inspections-page.ts';

export class FirstRunPage {
  static async arrive(page: Page): Promise<FirstRunPage> {
    await arriveAtHeading(page, 'Mark cases offline');
    return new FirstRunPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async chooseCreate(): Promise<CreateVaultPage> {
    await this.page.getByRole('button', { name: 'Create a vault' }).click();
    return CreateVaultPage.arrive(this.page);
  }

  async tryExample(): Promise<InspectionsPage> {
    await this.page.getByRole('button', { name: 'Try the example inspection' }).click();
    return InspectionsPage.arrive(this.page);
  }
}
