import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from '../support/app-test.ts';
import type { SavedFile } from '../support/machine.ts';
import { arriveAtHeading } from './heading.ts';

export type Purpose = 'cases' | 'to-moderate' | 'to-mark-blind' | 'calibration' | 'reviews';

const purposes: Record<Purpose, string | RegExp> = {
  cases: /^Take the cases in/,
  'to-moderate': 'Moderate openly',
  'to-mark-blind': /^Mark blind/,
  calibration: 'Calibration',
  reviews: 'Send reviews back',
};

/** Where a pack is put together: what for, what of, and for whom. */
export class NewPackPage {
  static async arrive(page: Page): Promise<NewPackPage> {
    await arriveAtHeading(page, /Make a pack$/);
    return new NewPackPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async choosePurpose(purpose: Purpose): Promise<void> {
    await this.page.getByRole('radio', { name: purposes[purpose] }).check();
  }

  /** All that the filter shows. */
  async chooseAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Choose (all|the) \d+ shown$/ }).click();
  }

  async choose(reference: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: reference, exact: true }).check();
  }

  async typePassphrase(passphrase: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Anyone who has a passphrase' }).check();
    await this.page.getByLabel('Passphrase for this pack', { exact: true }).fill(passphrase);
    await this.page.getByLabel('Passphrase for this pack again', { exact: true }).fill(passphrase);
  }

  async typeMessage(message: string): Promise<void> {
    await this.page.getByLabel('Message to whoever opens it').fill(message);
  }

  async pressContinue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async continue(): Promise<CheckPackPage> {
    await this.pressContinue();
    return CheckPackPage.arrive(this.page);
  }
}

export class CheckPackPage {
  static async arrive(page: Page): Promise<CheckPackPage> {
    await arriveAtHeading(page, /Check before you make the pack$/);
    return new CheckPackPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async pressMake(): Promise<void> {
    await this.page.getByRole('button', { name: 'Make the pack' }).click();
  }

  /** The file as it reached the disk, once the confirmation is there. */
  async make(files: App['files']): Promise<SavedFile> {
    const saved = await files.saving(this.page, () => this.pressMake());
    await expect(this.page.getByRole('heading', { level: 1, name: /^Pack made/ })).toBeVisible({
      timeout: 60_000,
    });
    return saved;
  }
}

/** Where a pack is opened, from the file to what it holds. */
export class OpenPackPage {
  static async arrive(page: Page): Promise<OpenPackPage> {
    await arriveAtHeading(page, 'Open a pack');
    return new OpenPackPage(page);
  }

  readonly page: Page;
  readonly problems: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.problems = page.locator('.govuk-error-summary');
  }

  async chooseFile(files: App['files'], path: string): Promise<void> {
    await files.choosingForInput(this.page, path, () =>
      this.page.getByRole('button', { name: /^Pack/ }).click(),
    );
  }

  async typePassphrase(passphrase: string): Promise<void> {
    await this.page.getByLabel('Passphrase of the pack', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Open and check' }).click();
  }

  /** Of the sender's card, as the pack has it. */
  words(): Promise<readonly string[]> {
    return this.page
      .getByRole('list', { name: /^The words that .* must read out$/ })
      .getByRole('listitem')
      .allTextContents();
  }

  async sayCompared(name: string): Promise<void> {
    await this.page
      .getByRole('checkbox', {
        name: `I have compared these words with ${name}, and they are the same`,
      })
      .check();
    await this.page.getByRole('button', { name: 'Trust this card and check again' }).click();
  }

  async takeIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take in' }).click();
    await arriveAtHeading(this.page, 'Pack taken in');
  }
}
