import type { Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';

/** One row of a printed case: the question, and what stands beside it, part by part. */
export type PrintedRow = readonly [question: string, ...parts: string[]];

export class PrintCasePage {
  static async arrive(page: Page, reference: string): Promise<PrintCasePage> {
    await arriveAtHeading(page, new RegExp(`${reference}$`));
    return new PrintCasePage(page);
  }

  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Every question and answer under the heading of its section, in the order of the paper. */
  sections(): Promise<Readonly<Record<string, readonly PrintedRow[]>>> {
    return this.page.locator('article section').evaluateAll((sections) => {
      const words = (node: Node) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      return Object.fromEntries(
        sections.map((section) => [
          words(section.querySelector('h2') ?? section),
          [...section.querySelectorAll('dl > div')].map((row): [string, ...string[]] => {
            const [key, value] = [row.querySelector('dt'), row.querySelector('dd')];
            const parts = [...(value?.childNodes ?? [])].map(words).filter((part) => part !== '');
            return [key === null ? '' : words(key), ...parts];
          }),
        ]),
      );
    });
  }
}
