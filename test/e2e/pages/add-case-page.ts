import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';
import { TaskListPage } from './task-list-page.ts';

export type CaseToAdd = {
  readonly reference: string;
  readonly assessor?: string;
  /** The radios to choose, by question. */
  readonly facts: Readonly<Record<string, string>>;
};

export class AddCasePage {
  static async arrive(page: Page): Promise<AddCasePage> {
    await arriveAtHeading(page, 'Add a case');
    return new AddCasePage(page);
  }

  readonly page: Page;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.errorSummary = page.getByRole('alert');
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save and open the case' }).click();
  }

  async add({ reference, assessor = '', facts }: CaseToAdd): Promise<TaskListPage> {
    await this.page.getByLabel('Case reference').fill(reference);
    await this.page.getByLabel('Assessor (optional)').fill(assessor);
    for (const [question, answer] of Object.entries(facts)) {
      await this.page
        .getByRole('group', { name: question })
        .getByRole('radio', { name: answer, exact: true })
        .check();
    }
    await this.send();
    return TaskListPage.arrive(this.page, reference);
  }
}
