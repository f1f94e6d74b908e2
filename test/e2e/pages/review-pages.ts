import { expect, type Locator, type Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

/** The reviews of an inspection. */
export class ReviewsPage {
  static async arrive(page: Page): Promise<ReviewsPage> {
    await arriveAtHeading(page, 'Reviews');
    return new ReviewsPage(page);
  }

  readonly page: Page;
  readonly table: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Reviews' });
  }

  async open(reference: string): Promise<ReviewPage> {
    await this.table.getByRole('link', { name: reference, exact: true }).click();
    return ReviewPage.arrive(this.page, reference);
  }
}

/** The overview of one review. */
export class ReviewPage {
  static async arrive(page: Page, reference: string): Promise<ReviewPage> {
    await arriveAtHeading(page, new RegExp(`Review of ${reference}$`));
    return new ReviewPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  async wayOn(name: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).click();
  }
}

/** A standard of a case under review. */
export class StandardReviewPage {
  static async arrive(page: Page, title: string): Promise<StandardReviewPage> {
    await arriveAtHeading(page, title);
    return new StandardReviewPage(page);
  }

  readonly page: Page;
  /** What a key did, or why it did nothing. */
  readonly said: Locator;
  readonly saving: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.said = page.getByRole('contentinfo').locator('.announcement p');
    this.saving = page
      .getByRole('contentinfo')
      .getByText(/^(Saved |Saving|Nothing to save|Not saved)/);
  }

  /** A judgement with what stands on it. */
  judgement(keyQuestion: string): Locator {
    return this.page.getByRole('group', { name: `Judgement of ${keyQuestion}` });
  }
}

/** Where a moderator's turn ends. */
export class ConcludePage {
  static async arrive(page: Page): Promise<ConcludePage> {
    await arriveAtHeading(page, 'Check and conclude');
    return new ConcludePage(page);
  }

  readonly page: Page;
  readonly undecided: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.undecided = page.locator('.govuk-error-summary');
  }

  async conclude(outcome: string, reasons: string): Promise<void> {
    await this.page.getByRole('radio', { name: outcome, exact: true }).check();
    await this.page.getByLabel('Reasons').fill(reasons);
    await this.page.getByRole('button', { name: 'Conclude this review' }).click();
    await expect(this.page.getByRole('heading', { name: outcome, exact: true })).toBeVisible();
  }
}
