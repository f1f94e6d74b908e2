import type { Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class SettingsPage {
  static async arrive(page: Page): Promise<SettingsPage> {
    await arriveAtHeading(page, 'Settings');
    return new SettingsPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async lockAfter(minutes: string): Promise<void> {
    await this.page.getByLabel('Lock after').fill(minutes);
    await this.page.getByRole('button', { name: 'Save settings' }).click();
  }

  async switchShortcuts(to: 'On' | 'Off'): Promise<void> {
    await this.page.getByRole('radio', { name: to, exact: true }).check();
    await this.page.getByRole('button', { name: 'Save settings' }).click();
  }
}
