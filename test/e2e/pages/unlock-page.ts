import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';
import { LostPassphrasePage } from './lost-passphrase-page.ts';

export class UnlockPage {
  static async arrive(page: Page): Promise<UnlockPage> {
    await arriveAtHeading(page, /^Unlock (your vault|the example inspection)$/);
    return new UnlockPage(page);
  }

  static async byLocking(page: Page): Promise<UnlockPage> {
    await page.getByRole('button', { name: 'Lock' }).click();
    return UnlockPage.arrive(page);
  }

  readonly page: Page;
  readonly passphrase: Locator;
  readonly errorSummary: Locator;
  /** Across the page while changes made before a lock are not saved. */
  readonly unsaved: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.passphrase = page.getByLabel('Passphrase', { exact: true });
    this.errorSummary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.unsaved = page.locator('.ui-alert-bar--bad');
  }

  /** Where it leads depends on where the lock found the person: arrive there next. */
  async send(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  }

  async chooseLost(): Promise<LostPassphrasePage> {
    await this.page.getByRole('button', { name: 'I have lost my passphrase' }).click();
    return LostPassphrasePage.arrive(this.page);
  }
}
