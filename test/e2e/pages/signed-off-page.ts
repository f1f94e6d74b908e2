import type { Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

export class SignedOffPage {
  static async arrive(page: Page): Promise<SignedOffPage> {
    await arriveAtHeading(page, 'Case signed off');
    return new SignedOffPage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }
}
