import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class ChangePassphrasePage {
  static async arrive(page: Page): Promise<ChangePassphrasePage> {
    await arriveAtHeading(page, 'Change your passphrase');
    return new ChangePassphrasePage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  async send(present: string, next: string, again = next): Promise<void> {
    await this.page.getByLabel('Passphrase now').fill(present);
    await this.page.getByLabel('New passphrase', { exact: true }).fill(next);
    await this.page.getByLabel('New passphrase again').fill(again);
    await this.page.getByRole('button', { name: 'Change the passphrase' }).click();
  }
}
