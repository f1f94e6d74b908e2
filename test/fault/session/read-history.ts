import type { Page } from '@playwright/test';
import { HistoryPage } from '../../e2e/pages/history-page.ts';
import type { Change } from './said.ts';

/** The history of the case on screen, the oldest first: one change for each entry of its chain. */
export async function readHistory(page: Page): Promise<readonly Change[]> {
  const lines = await (await HistoryPage.arrive(page)).lines();
  // "2.4.1-a answer: the words of the question"
  return lines.toReversed().map(({ what, to }) => ({ what: what.replace(/:.*$/s, ''), to }));
}
