import type { Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class ScorePage {
  static async arrive(page: Page): Promise<ScorePage> {
    await arriveAtHeading(page, 'Score of this case');
    return new ScorePage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }
}
