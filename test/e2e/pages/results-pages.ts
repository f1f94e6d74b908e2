import { expect, type Locator, type Page } from '@playwright/test';
import { FirstRunPage } from './first-run-page.ts';
import { arriveAtHeading } from './heading.ts';
import { SectionPage } from './section-page.ts';

export type ResultsTitle =
  | 'Ratings at a glance'
  | 'Key questions and prompts'
  | 'How firm each rating is'
  | 'The sample and its needs'
  | 'Consistency';

/** A page of an inspection's results. */
export class ResultsPage {
  static async arrive(page: Page, title: ResultsTitle): Promise<ResultsPage> {
    await arriveAtHeading(page, new RegExp(`${title}$`));
    await expect(page.getByText('Comparing the judgements')).toHaveCount(0);
    return new ResultsPage(page);
  }

  readonly page: Page;
  /** Which cases the figures are made from. */
  readonly counted: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.counted = page.getByText(/^\d+ (signed-off )?cases? (is|are) counted/);
  }

  async goTo(title: ResultsTitle): Promise<ResultsPage> {
    await this.page
      .getByRole('navigation', { name: 'Results', exact: true })
      .getByRole('link', { name: title })
      .click();
    return ResultsPage.arrive(this.page, title);
  }

  which(name: 'Signed off' | 'All cases'): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  get columnsBy(): Locator {
    return this.page.getByLabel('Columns by');
  }

  /** The figures of a question's row, all cases last. */
  figures(question: string): Locator {
    return this.page.getByRole('row').filter({ hasText: question }).locator('td');
  }

  async openFigure(question: string, column = 0): Promise<FigurePage> {
    const row = this.page.getByRole('row').filter({ hasText: question });
    await row.getByRole('link').nth(column).click();
    return FigurePage.arrive(this.page);
  }
}

/** The cases behind a figure. */
export class FigurePage {
  static async arrive(page: Page): Promise<FigurePage> {
    await expect(page.getByRole('navigation', { name: 'Cases of which column' })).toBeVisible();
    return new FigurePage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** The cases that came to the same, by the heading of their table: "Sufficient: 14". */
  cases(heading: string): Locator {
    return this.page.getByRole('table', { name: heading }).getByRole('link');
  }

  async openCase(heading: string, standard: string): Promise<SectionPage> {
    await this.cases(heading).first().click();
    return SectionPage.arrive(this.page, standard);
  }
}

/** The results of the complete example, from the first screen. */
export async function openCompleteResults(page: Page): Promise<ResultsPage> {
  const firstRun = await FirstRunPage.arrive(page);
  const inspections = await firstRun.tryExample();
  const list = await inspections.openComplete();
  await list.page.getByRole('button', { name: 'See the results' }).click();
  return ResultsPage.arrive(page, 'Ratings at a glance');
}
