import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class SafekeepingPage {
  static async arrive(page: Page): Promise<SafekeepingPage> {
    await arriveAtHeading(page, 'Safekeeping');
    return new SafekeepingPage(page);
  }

  readonly page: Page;
  /** One row for each backup, in every folder. */
  readonly backups: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.backups = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: /^Restore/ }) });
  }

  /** What stands beside a name in the lists of the page. */
  told(name: string): Locator {
    return this.page.locator('.govuk-summary-list__row', {
      has: this.page.getByText(name, { exact: true }),
    });
  }

  async makeBackup(): Promise<void> {
    await this.page.getByRole('button', { name: 'Make a backup now' }).click();
    await this.page.getByText('Backup made and verified').waitFor();
  }

  async pressSaveAsFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save a backup as a file' }).click();
  }

  /** Locks, and goes on behind the lock. */
  async restoreNewest(): Promise<BackupPassphrasePage> {
    await this.backups
      .first()
      .getByRole('link', { name: /^Restore/ })
      .click();
    await arriveAtHeading(this.page, 'Restore a backup');
    await this.page.getByRole('button', { name: 'Lock and go on with this backup' }).click();
    return BackupPassphrasePage.arrive(this.page);
  }
}

export class ChooseBackupPage {
  static async arrive(page: Page): Promise<ChooseBackupPage> {
    await arriveAtHeading(page, 'Choose a backup');
    return new ChooseBackupPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async pressFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose a backup file' }).click();
  }

  async chooseNewest(): Promise<BackupPassphrasePage> {
    await this.page
      .getByRole('button', { name: /^Choose the backup of/ })
      .first()
      .click();
    return BackupPassphrasePage.arrive(this.page);
  }
}

export class BackupPassphrasePage {
  static async arrive(page: Page): Promise<BackupPassphrasePage> {
    await arriveAtHeading(page, 'Type the passphrase of this backup');
    return new BackupPassphrasePage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert');
  }

  async send(passphrase: string): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'See what would change' }).click();
  }
}

/** What restoring would change. */
export class RestorePlanPage {
  static async arrive(page: Page): Promise<RestorePlanPage> {
    await arriveAtHeading(page, 'What would change');
    return new RestorePlanPage(page);
  }

  readonly page: Page;
  /** The cases that would change, one row each. */
  readonly changing: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.changing = page
      .getByRole('table', { name: 'Cases that would change' })
      .locator('tbody tr');
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Restore this backup' }).click();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Do not restore' }).click();
  }
}
