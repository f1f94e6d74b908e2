import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';
import { SignedOffPage } from './signed-off-page.ts';

export class CheckAnswersPage {
  static async arrive(page: Page): Promise<CheckAnswersPage> {
    await arriveAtHeading(page, 'Check answers and sign off');
    return new CheckAnswersPage(page);
  }

  readonly page: Page;
  /** What is missing, each with a link to where it is answered. */
  readonly missing: Locator;
  readonly signOffButton: Locator;
  readonly reopenButton: Locator;
  readonly reason: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.missing = page.getByRole('alert');
    this.signOffButton = page.getByRole('button', { name: 'Sign off this case' });
    this.reopenButton = page.getByRole('button', { name: 'Reopen this case' });
    this.reason = page.getByLabel('Why does it need to change?');
  }

  async signOff(name: string): Promise<SignedOffPage> {
    await this.page.getByLabel('Your name').fill(name);
    await this.signOffButton.click();
    return SignedOffPage.arrive(this.page);
  }
}
