import type { Page } from '@playwright/test';
import { arriveAtHeading } from '../pages/heading.ts';
import { exampleName, openExample } from '../pages/known-example.ts';
import {
  ConcludePage,
  ReviewPage,
  ReviewsPage,
  StandardReviewPage,
} from '../pages/review-pages.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { expect, test } from '../support/app-test.ts';
import { type AtWork, receivePack, sendPack } from '../support/exchange-packs.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { giveCard, joinAs } from '../support/team.ts';

const reference = 'EX-001';

test('the screens of every turn of a review are accessible: moderator, inspector, lead', async ({
  app,
  anotherApp,
}, info) => {
  test.slow();
  const inspector: AtWork = { app, page: await app.open() };
  await openExample(inspector.page);
  await toModeration(inspector);
  await inspectScreen(inspector.page, 'no reviews yet');
  for (const [title, wayOn] of [
    ['Agreement', 'Make a pack to be marked blind'],
    ['Calibration', 'Open a pack'],
  ] as const) {
    const { page } = inspector;
    await page.getByRole('navigation', { name: 'Moderation' }).getByText(title).click();
    await arriveAtHeading(page, title);
    await expect(page.getByRole('main').getByRole('link', { name: wayOn }).last()).toBeVisible();
  }
  const moderator = await joinAs(await anotherApp(), 'Morgan Reid');
  const lead = await joinAs(await anotherApp(), 'Lee Shaw');

  const toCheck = await sendPack(
    inspector,
    exampleName,
    { purpose: 'to-moderate', reference },
    info,
  );
  await receivePack(moderator, toCheck, 'Alex Example');
  await moderate(moderator);
  const checked = await sendPack(moderator, exampleName, { purpose: 'reviews', reference }, info);
  await receivePack(inspector, checked, 'Morgan Reid');
  await respond(inspector);
  const answered = await sendPack(inspector, exampleName, { purpose: 'reviews', reference }, info);
  // The review has a turn of the moderator's, whose card the lead needs too.
  await giveCard(moderator, lead, info.outputDir);
  await receivePack(lead, answered, 'Alex Example');
  await settle(lead);
});

test('a case that is to be marked blind shows its facts, and nothing of the first judgements', async ({
  app,
  anotherApp,
}, info) => {
  test.slow();
  const inspector: AtWork = { app, page: await app.open() };
  await openExample(inspector.page);
  const moderator = await joinAs(await anotherApp(), 'Morgan Reid');
  const { page } = moderator;
  const sealed = await sendPack(
    inspector,
    exampleName,
    { purpose: 'to-mark-blind', reference },
    info,
  );
  await receivePack(moderator, sealed, 'Alex Example');

  await (await toModeration(moderator)).open(reference);
  await inspectScreen(page, 'a review that is to be marked');
  const review = page.url();
  for (const path of [
    '',
    '/case',
    '/history',
    '/conclude',
    '/response',
    '/settle',
    '/standards/2.2',
  ]) {
    await page.goto(`${review}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(
      /Sufficient|Insufficient|entries|1 entry/,
    );
  }
  await page.goto(review);
  await page.getByRole('button', { name: 'Mark the case blind' }).click();
  await TaskListPage.arrive(page, reference);
  await expect(page.getByText('Second marking of EX-001, blind.')).toBeVisible();
  await inspectScreen(page, 'a second marking');
});

async function moderate(moderator: AtWork): Promise<void> {
  const { page } = moderator;
  const reviews = await toModeration(moderator);
  await inspectScreen(page, 'reviews');
  const review = await reviews.open(reference);
  await inspectScreen(page, 'a review');
  await page.goto(`${page.url()}/conclude`);
  await ConcludePage.arrive(page);
  await inspectScreen(page, 'a conclusion with everything undecided');
  await page.goBack();
  await review.wayOn(/^Continue: /);
  const standard = page.getByRole('heading', { level: 1 });
  const court = await StandardReviewPage.arrive(page, '2.1 Court work');
  await expect(court.judgement('2.1.1')).toBeFocused();
  await page.keyboard.press('o');
  await page
    .getByRole('form', { name: /^Overrule/ })
    .getByLabel('Reason', { exact: true })
    .fill('The plan says otherwise.');
  const form = await page.getByRole('form', { name: /^Overrule/ }).boundingBox();
  expect(form?.height, 'the new judgement stands beside its reason').toBeLessThan(300);
  await page
    .getByRole('form', { name: /^Overrule/ })
    .getByRole('button', { name: 'Overrule' })
    .click();
  await inspectScreen(page, 'a standard with an overrule that lacks something');
  await page
    .getByRole('form', { name: /^Overrule/ })
    .getByRole('radio')
    .last()
    .check();
  await page.getByLabel('Kind of reason').selectOption({ index: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('q');
  await page.keyboard.type('Where is the record of it?');
  await page.keyboard.press('Control+Enter');
  for (let standards = 0; standards < 6; standards += 1) {
    const before = await standard.innerText();
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('g');
    if (standards < 5) await expect(standard).not.toHaveText(before);
  }
  await inspectScreen(page, 'a standard that is decided');
  await page
    .getByRole('navigation', { name: 'This review' })
    .getByText('Check and conclude')
    .click();
  const conclude = await ConcludePage.arrive(page);
  await inspectScreen(page, 'a conclusion');
  await conclude.conclude('Accepted with changes', 'One judgement does not stand.');
  await inspectScreen(page, 'a review that is concluded');
}

async function respond(inspector: AtWork): Promise<void> {
  const { page } = inspector;
  const review = await (await toModeration(inspector)).open(reference);
  await inspectScreen(page, 'a review that waits for its inspector');
  await review.wayOn('Answer what was changed');
  await arriveAtHeading(page, 'The inspector’s answers');
  await page.getByRole('button', { name: 'End your turn' }).click();
  await inspectScreen(page, 'answers that are missing');
  await page.getByRole('button', { name: /^Dispute / }).click();
  await page
    .getByRole('form', { name: /^Dispute/ })
    .getByLabel('Why you dispute this')
    .fill('It was in the contact log.');
  await inspectScreen(page, 'a dispute');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Reply' }).click();
  await page
    .getByRole('form', { name: /^Reply/ })
    .getByLabel('Reply')
    .fill('In the log of 3 May.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'End your turn' }).click();
  await expect(page.getByRole('heading', { name: 'What happens now' })).toBeVisible();
  await inspectScreen(page, 'answers that were given');
}

async function settle(lead: AtWork): Promise<void> {
  const { page } = lead;
  const review = await (await toModeration(lead)).open(reference);
  await review.wayOn('Settle what is disputed');
  await arriveAtHeading(page, 'Settle');
  await inspectScreen(page, 'what is to be settled');
  await page.getByRole('button', { name: /^Settle 2/ }).click();
  await page
    .getByRole('form', { name: /^Settle/ })
    .getByRole('radio')
    .first()
    .check();
  await page
    .getByRole('form', { name: /^Settle/ })
    .getByLabel('Reason')
    .fill('The log has it.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'End the settlement' }).click();
  await expect(page.getByRole('heading', { name: 'What happens now' })).toBeVisible();
  await inspectScreen(page, 'what was settled');
  await page.getByRole('navigation', { name: 'This review' }).getByText('History').click();
  await arriveAtHeading(page, 'History of this review');
  await inspectScreen(page, 'the history of a review');
  await page.getByRole('navigation', { name: 'This review' }).getByText('Overview').click();
  await ReviewPage.arrive(page, reference);
  await inspectScreen(page, 'a review that is settled');
}

async function toModeration({
  app,
  page,
}: {
  app: AtWork['app'];
  page: Page;
}): Promise<ReviewsPage> {
  await page.goto(`${app.address}#/`);
  await page.getByRole('main').getByRole('link', { name: exampleName }).click();
  await page.getByRole('link', { name: 'Moderation', exact: true }).click();
  return ReviewsPage.arrive(page);
}
