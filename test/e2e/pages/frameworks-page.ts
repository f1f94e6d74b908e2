import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class FrameworksPage {
  static async arrive(page: Page): Promise<FrameworksPage> {
    await arriveAtHeading(page, 'Frameworks');
    return new FrameworksPage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  async addFromFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a framework from a file' }).click();
  }

  /** Every fault of a refused file: where it is, and what is wrong there. */
  faults(): Promise<readonly (readonly string[])[]> {
    return this.page
      .getByRole('table', { name: /^Faults in / })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) =>
            (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
          ),
        ),
      );
  }
}
