import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class RecoveryPage {
  static async arrive(page: Page): Promise<RecoveryPage> {
    await arriveAtHeading(page, 'Recovery of a lost passphrase');
    return new RecoveryPage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  /** What opens the dialog for the recipient's file. */
  async chooseRecipient(): Promise<void> {
    await this.page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
  }

  async set(passphrase: string): Promise<void> {
    await this.page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: /^(Set|Replace) the recipient$/ }).click();
  }

  async remove(passphrase: string): Promise<void> {
    await this.page.getByLabel('Your passphrase, to remove the recipient').fill(passphrase);
    await this.page.getByRole('button', { name: 'Remove the recipient' }).click();
  }
}
