import { expect, type Page } from '@playwright/test';

/** The pages of a case by their address after the case's own, each with the h1 that proves its arrival. */
const headings = {
  '': /^Case EX-\d+$/,
  '/sections/details': 'Case details',
  '/sections/interview': 'Practitioner interview',
  '/sections/2.2': '2.2 Assessment',
  '/sections/2.3': '2.3 Planning',
  '/sections/2.4': '2.4 Implementation and delivery',
  '/sections/2.6': '2.6 Outcomes',
  '/sections/practice-examples': 'Practice examples',
  '/check': 'Check answers and sign off',
  '/signed-off': /^(Case signed off|This case is not signed off)$/,
  '/history': 'History',
  '/score': 'Score of this case',
  '/print': /EX-\d+$/,
  '/nowhere': 'Page not found',
} as const;

export type CasePath = keyof typeof headings;

export async function goToCasePage(page: Page, caseAddress: string, path: CasePath): Promise<void> {
  const name = headings[path];
  await page.goto(`${caseAddress}${path}`);
  await expect(
    page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}
