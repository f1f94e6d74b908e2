import type { Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

/** One line of a case's history, as the table reads. */
export type NamedChange = {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
};

export class HistoryPage {
  static async arrive(page: Page): Promise<HistoryPage> {
    await arriveAtHeading(page, 'History');
    return new HistoryPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** The newest first. */
  async lines(): Promise<readonly NamedChange[]> {
    const rows = await this.page
      .getByRole('table')
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) =>
            (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
          ),
        ),
      );
    return rows.map(([when = '', who = '', what = '', from = '', to = '']) => ({
      when,
      who,
      what,
      from,
      to,
    }));
  }
}
