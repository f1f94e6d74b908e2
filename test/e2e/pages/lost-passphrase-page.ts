import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class LostPassphrasePage {
  static async arrive(page: Page): Promise<LostPassphrasePage> {
    await arriveAtHeading(page, 'If you have lost your passphrase');
    return new LostPassphrasePage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert');
  }

  /** What opens the dialog for the secret key's file. */
  async chooseIdentity(): Promise<void> {
    await this.page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
  }

  async fill(passphrase: string, again = passphrase): Promise<void> {
    await this.page.getByLabel('New passphrase', { exact: true }).fill(passphrase);
    await this.page.getByLabel('New passphrase again').fill(again);
  }

  /** Where it leads depends on where the lock found the person: arrive there next. */
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open with the new passphrase' }).click();
  }
}
