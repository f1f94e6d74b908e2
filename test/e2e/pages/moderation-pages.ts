import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

/** Where samples are drawn. */
export class SamplePage {
  static async arrive(page: Page): Promise<SamplePage> {
    await arriveAtHeading(page, 'Sample');
    await page.getByRole('group', { name: 'How cases are chosen' }).waitFor();
    return new SamplePage(page);
  }

  readonly page: Page;
  readonly draws: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.draws = page.getByRole('table', { name: 'Draws so far' }).locator('tbody tr');
  }

  method(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  async typeSeed(seed: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'One that is typed in' }).check();
    await this.page.getByLabel('Seed', { exact: true }).fill(seed);
  }

  async pressDraw(): Promise<void> {
    await this.page.getByRole('button', { name: 'Draw and record' }).click();
  }
}

/** One draw. */
export class DrawPage {
  static async arrive(page: Page): Promise<DrawPage> {
    await arriveAtHeading(page, /Draw of /);
    return new DrawPage(page);
  }

  readonly page: Page;
  readonly cases: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.cases = page.getByRole('table', { name: 'Cases drawn' }).locator('tbody tr');
  }

  async backToAll(): Promise<SamplePage> {
    await this.page.getByRole('link', { name: 'All draws' }).click();
    return SamplePage.arrive(this.page);
  }
}

/** How far two people judged alike. */
export class AgreementPage {
  static async arrive(page: Page): Promise<AgreementPage> {
    await arriveAtHeading(page, 'Agreement');
    await page.getByRole('group', { name: 'Which judgements' }).waitFor();
    return new AgreementPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  row(table: string, name: string): Locator {
    return this.page
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }
}

/** Sets of reference cases, and how people's judgements stand to them. */
export class CalibrationPage {
  static async arrive(page: Page): Promise<CalibrationPage> {
    await arriveAtHeading(page, 'Calibration');
    await page.getByRole('heading', { name: 'Results by person' }).waitFor();
    return new CalibrationPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  rounds(person: string): Locator {
    return this.page.getByRole('table', { name: `Rounds of ${person}` }).locator('tbody tr');
  }
}
