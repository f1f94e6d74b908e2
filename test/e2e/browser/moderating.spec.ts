import type { Page } from '@playwright/test';
import { examplePassphrase, openExample } from '../pages/known-example.ts';
import {
  ConcludePage,
  ReviewPage,
  ReviewsPage,
  StandardReviewPage,
} from '../pages/review-pages.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { KeyboardInspector } from '../support/keyboard.ts';

const reference = 'EX-003';

test('a case is moderated by keyboard alone, from its list to the conclusion of its review', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  const list = await openExample(page);
  await list.open(reference);
  const moderator = new KeyboardInspector(page);
  await moderator.tabTo('main button');
  await moderator.press('Enter');
  await ReviewPage.arrive(page, reference);
  await expect(page.getByText(/^\d+ entries, the last \d/)).toBeVisible();

  await moderator.press('g');
  const court = await StandardReviewPage.arrive(page, '2.1 Court work');
  await moderator.press('a', 'g');
  const assessment = await StandardReviewPage.arrive(page, '2.2 Assessment');
  await expect(assessment.judgement('2.2.1')).toBeFocused();
  await moderator.press('o', 'u', 'Home', 'ArrowDown', 'Tab');
  await moderator.type('The sources were never named.');
  await moderator.press('Control+Enter');
  await expect(assessment.judgement('2.2.1')).toContainText('Overruled: Unable to judge');
  await expect(assessment.judgement('2.2.1')).toBeFocused();
  await moderator.press('q');
  await moderator.type('Was there an interview?');
  await moderator.press('Control+Enter', 'Shift+A');
  await expect(court.said).toContainText('Agreed with 12.');
  await moderator.press('z');
  await expect(court.said).toContainText('Taken back: 12 at once');
  await moderator.press('Shift+A');
  for (const standard of [
    '2.3 Planning',
    '2.4 Implementation and delivery',
    '2.5 Reviewing',
    '2.6 Outcomes',
  ]) {
    await moderator.press('g');
    await StandardReviewPage.arrive(page, standard);
    await moderator.press('Shift+A');
  }
  await moderator.press('g');
  await expect(court.said).toHaveText('Every judgement is decided. The review can be concluded.');
  await moderator.tabTo('main a[href$="/conclude"]');
  await moderator.press('Enter');
  await ConcludePage.arrive(page);
  await moderator.tabTo('input[name="outcome"]');
  await moderator.press('Space', 'ArrowDown', 'Tab');
  await moderator.type('One judgement cannot stand as it is.');
  const sign = await page.evaluateHandle(() => {
    const { sign: asItIs } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.sign = () => Promise.reject(new Error('no key'));
    return asItIs;
  });
  await moderator.press('Tab', 'Enter');
  const concluded = page.getByRole('heading', { name: 'Accepted with changes' });
  await expect(
    page.getByText(/^Not ended yet: the end of your turn could not be signed/),
  ).toBeVisible();
  await expect(concluded).toBeHidden();
  await page.evaluate((asItIs) => {
    SubtleCrypto.prototype.sign = asItIs;
  }, sign);
  await expect(concluded).toBeVisible();

  await page.goto(`${app.address}${await moderationOf(page)}`);
  const reviews = await ReviewsPage.arrive(page);
  await expect(reviews.table.getByRole('row').nth(1).getByRole('cell')).toHaveText([
    'GH',
    'Reviewed by Alex Example',
    'Inspector’s',
    '14 of 14 decided',
    '1',
    '0',
    '1',
    /^\d\d:\d\d$/,
  ]);
});

test('what is half-typed is there after going elsewhere, and its words after a lock', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);
  await list.open(reference);
  await page.getByRole('button', { name: 'Review this case' }).click();
  const review = await ReviewPage.arrive(page, reference);
  await review.wayOn(/^Continue: 2.1 Court work/);
  const court = await StandardReviewPage.arrive(page, '2.1 Court work');
  await page.keyboard.press('o');
  await court.judgement('2.1.1').getByLabel('Reason', { exact: true }).fill('The advice came too');
  await page.keyboard.press(']');
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await StandardReviewPage.arrive(page, '2.2 Assessment');
  await page.keyboard.press('[');
  await StandardReviewPage.arrive(page, '2.1 Court work');
  await court
    .judgement('2.1.1')
    .getByRole('button', { name: /^Go on overruling/ })
    .click();
  await expect(court.judgement('2.1.1').getByLabel('Reason', { exact: true })).toHaveValue(
    'The advice came too]',
  );

  const unlock = await UnlockPage.byLocking(page);
  await unlock.send(examplePassphrase);

  await StandardReviewPage.arrive(page, '2.1 Court work');
  await expect(court.judgement('2.1.1')).toContainText('The advice came too]');
  await expect(court.judgement('2.1.1')).not.toContainText('Overruled');
});

test('nobody is offered a review of what they signed off', async ({ app }) => {
  const page = await app.open();
  const list = await openExample(page);

  await list.open('EX-001');

  await TaskListPage.arrive(page, 'EX-001');
  await expect(page.getByRole('button', { name: 'Review this case' })).toHaveCount(0);
});

/** The address of the reviews of the inspection whose case is on screen. */
async function moderationOf(page: Page): Promise<string> {
  const href = await page.locator('header a[href$="/moderation"]').getAttribute('href');
  return href ?? '';
}
