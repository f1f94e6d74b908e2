import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

/** Everybody whose card is here, and one's own card. */
export class PeoplePage {
  static async arrive(page: Page): Promise<PeoplePage> {
    await arriveAtHeading(page, 'People');
    return new PeoplePage(page);
  }

  /** By the menu, which is on every page that is not a case. */
  static async open(page: Page): Promise<PeoplePage> {
    await page.getByRole('navigation', { name: 'Casemark' }).getByText('People').click();
    return PeoplePage.arrive(page);
  }

  readonly page: Page;
  readonly banner: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.banner = page.getByRole('alert').filter({ hasText: 'Success' });
  }

  /** The eight words of one's own card. */
  ownWords(): Promise<readonly string[]> {
    return this.page
      .getByRole('region', { name: 'Your card' })
      .getByRole('list', { name: 'Eight words of the card' })
      .getByRole('listitem')
      .allTextContents();
  }

  /** What asks where the card's file goes. */
  async saveCard(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save your card as a file' }).click();
  }

  async chooseAdd(): Promise<AddPersonPage> {
    await this.page.getByRole('button', { name: 'Add a person' }).click();
    return AddPersonPage.arrive(this.page);
  }

  async chooseRoster(): Promise<RosterPage> {
    await this.page.getByRole('button', { name: 'Add people from a roster' }).click();
    return RosterPage.arrive(this.page);
  }

  async openContact(name: string): Promise<ContactPage> {
    await this.page.getByRole('link', { name, exact: true }).click();
    return ContactPage.arrive(this.page, name);
  }

  /** Names, and how far each is trusted, as the table has them. */
  contacts(): Promise<readonly (readonly string[])[]> {
    return this.page
      .getByRole('table', { name: 'People you know' })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('th')?.textContent ?? '',
          row.querySelector('.govuk-tag')?.textContent ?? '',
        ]),
      );
  }
}

export class AddPersonPage {
  static async arrive(page: Page): Promise<AddPersonPage> {
    await arriveAtHeading(page, 'Add a person');
    return new AddPersonPage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  /** What opens the dialog for the card's file. */
  async chooseFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose their card file' }).click();
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel('Their card as text').fill(text);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}

export type Answer = 'Yes, all eight' | 'We have not compared them yet' | 'No';

export class CompareWordsPage {
  static async arrive(page: Page): Promise<CompareWordsPage> {
    await arriveAtHeading(page, /Read these words to each other$/);
    return new CompareWordsPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  words(): Promise<readonly string[]> {
    return this.page
      .getByRole('list', { name: 'Eight words of the card' })
      .getByRole('listitem')
      .allTextContents();
  }

  async answer(answer: Answer): Promise<void> {
    await this.page.getByRole('radio', { name: answer, exact: true }).check();
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}

export class ContactPage {
  static async arrive(page: Page, name: string): Promise<ContactPage> {
    await arriveAtHeading(page, name);
    return new ContactPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async revoke(reason: string): Promise<void> {
    await this.page.getByText('Revoke this card').click();
    await this.page.getByLabel('Why do you revoke it?').fill(reason);
    await this.page.getByRole('button', { name: /^Revoke the card of/ }).click();
  }

  async compare(): Promise<CompareWordsPage> {
    await this.page.getByRole('button', { name: 'Compare the words' }).click();
    return CompareWordsPage.arrive(this.page);
  }
}

export class RosterPage {
  static async arrive(page: Page): Promise<RosterPage> {
    await arriveAtHeading(page, 'Add people from a roster');
    return new RosterPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** What opens the dialog for the roster's file. */
  async chooseFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose the roster file' }).click();
  }
}
