import type { Locator, Page } from '@playwright/test';
import { CheckAnswersPage } from './check-answers-page.ts';
import { arriveAtHeading } from './heading.ts';
import { HistoryPage } from './history-page.ts';
import { PrintCasePage } from './print-case-page.ts';
import { ScorePage } from './score-page.ts';
import { SectionPage } from './section-page.ts';

export class TaskListPage {
  static async arrive(page: Page, reference: string): Promise<TaskListPage> {
    await arriveAtHeading(page, `Case ${reference}`);
    return new TaskListPage(page);
  }

  readonly page: Page;
  /** The saving line at the bottom of every page of a case. */
  readonly bottomLine: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.bottomLine = page.getByRole('contentinfo');
  }

  async open(section: string): Promise<SectionPage> {
    await this.task(section).getByRole('link').click();
    return SectionPage.arrive(this.page, section);
  }

  async openCheck(): Promise<CheckAnswersPage> {
    const name = 'Check answers and sign off';
    await this.task(name).getByRole('link').click();
    return CheckAnswersPage.arrive(this.page);
  }

  async openHistory(): Promise<HistoryPage> {
    await this.page.getByRole('link', { name: 'History', exact: true }).click();
    return HistoryPage.arrive(this.page);
  }

  async openScore(): Promise<ScorePage> {
    await this.page.getByRole('link', { name: 'Score', exact: true }).click();
    return ScorePage.arrive(this.page);
  }

  async openPrint(reference: string): Promise<PrintCasePage> {
    await this.page.getByRole('link', { name: 'Print', exact: true }).click();
    return PrintCasePage.arrive(this.page, reference);
  }

  /** The line of a section: its title, its status and what is left. */
  task(section: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: section });
  }

  /** Every section with its status, as the list reads. */
  statuses(): Promise<readonly string[]> {
    return this.page.locator('.govuk-task-list__item').evaluateAll((items) =>
      items.map((item) => {
        const words = (selector: string) =>
          item.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
        return `${words('.govuk-task-list__name-and-hint > :first-child')}: ${words('.govuk-task-list__status')}`;
      }),
    );
  }
}
