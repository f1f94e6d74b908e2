import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

/** A page of a case with questions: details, interview, a standard, practice examples. */
export class SectionPage {
  static async arrive(page: Page, title: string): Promise<SectionPage> {
    await arriveAtHeading(page, title);
    return new SectionPage(page);
  }

  readonly page: Page;
  /** The line that says whether everything is saved. */
  readonly saving: Locator;
  /** Across the page while answers are not saved. */
  readonly savingFailure: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.saving = page
      .getByRole('contentinfo')
      .getByText(/^(Saved |Saving|Nothing to save|.* not saved$)/);
    this.savingFailure = page.locator('.ui-alert-bar--bad');
  }

  /** A question, by its words: one fieldset. */
  question(words: string): Locator {
    return this.page.getByRole('group', { name: words });
  }

  answer(question: string, answer: string): Locator {
    return this.question(question).getByRole('radio', { name: answer, exact: true });
  }

  /** An answer of the first question on the page. */
  firstAnswer(answer: 'Yes' | 'No' = 'Yes'): Locator {
    return this.page
      .locator('fieldset[id^="prompt-"]')
      .first()
      .getByRole('radio', { name: answer, exact: true });
  }

  async goTo(section: string): Promise<SectionPage> {
    await this.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: section })
      .click();
    return SectionPage.arrive(this.page, section);
  }
}
