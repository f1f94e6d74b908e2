import type { Locator, Page } from '@playwright/test';
import { CheckAnswersPage } from '../pages/check-answers-page.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import { exampleName, openExample } from '../pages/known-example.ts';
import type { Purpose } from '../pages/packs-pages.ts';
import {
  ConcludePage,
  ReviewPage,
  ReviewsPage,
  StandardReviewPage,
} from '../pages/review-pages.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { expect, test } from '../support/app-test.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { type Colleague, giveCard, joinAs, open, send, takeIn } from '../support/team.ts';

const reference = 'EX-001';

test('two people moderate one case: both reviews are kept, and where they differ the inspector’s judgement stands', async ({
  app,
  anotherApp,
}, info) => {
  test.slow();
  const inspector = await withExample(app);
  const packOf = packsOf(await addressOf(inspector), info.outputDir);
  const rulings = { 'Morgan Reid': 'Insufficient', 'Mia Stone': 'Unable to judge' };
  for (const [name, ruling] of Object.entries(rulings)) {
    const moderator = await joinAs(await anotherApp(), name);
    await giveCard(moderator, inspector, info.outputDir);
    await giveCard(inspector, moderator, info.outputDir);
    await takeIn(moderator, await packOf(inspector, 'to-moderate', moderator));
    await (await toModeration(moderator)).open(reference);
    await overrule(moderator, ruling);
    await takeIn(inspector, await packOf(moderator, 'reviews', inspector));
  }

  const { page } = inspector;
  const list = await toModeration(inspector);
  await expect(page.getByRole('main')).toContainText(
    'They rule differently on 1 judgement or answer. The inspector’s stands',
  );
  await expect(list.table.getByText('Yours')).toHaveCount(2);
  await inspectScreen(page, 'two reviews of one case');
  await expect(await rulingIn(inspector)).toHaveText(['2.1.1', 'Sufficient stays', /Conflicting/]);
});

test('every state of a case is kept and said: changed while it is out, sent twice, and gone two ways', async ({
  app,
  anotherApp,
}, info) => {
  test.slow();
  const inspector = await withExample(app);
  const packOf = packsOf(await addressOf(inspector), info.outputDir);
  const lead = await joinAs(await anotherApp(), 'Lee Shaw');
  await giveCard(lead, inspector, info.outputDir);
  await giveCard(inspector, lead, info.outputDir);
  const first = await packOf(inspector, 'cases', lead);
  await takeIn(lead, first);
  await toCase(lead);
  await lead.page.getByRole('button', { name: 'Review this case' }).click();
  await overrule(lead, 'Insufficient');
  const home = await packOf(lead, 'reviews', inspector);

  await test.step('the review of the older state comes home, and says that it is one', async () => {
    await judgeAgain(inspector, 'Unable to judge', 'The file came too late');
    await takeIn(inspector, home);
    const { page } = inspector;
    await page.getByRole('button', { name: 'See the review' }).click();
    await ReviewPage.arrive(page, reference);
    await expect(page.getByRole('main')).toContainText(
      '1 answer or judgement differs between the two: 2.1.1.',
    );
    await inspectScreen(page, 'a review of an older state');
    await expect(await rulingIn(inspector)).toHaveText([
      '2.1.1',
      'Unable to judge stays',
      /Changed since/,
    ]);
  });

  await test.step('the newer state is reviewed, with what was decided on what did not change', async () => {
    const { page } = lead;
    await takeIn(lead, await packOf(inspector, 'cases', lead));
    await toModeration(lead);
    await expect(page.getByText(/^The case was changed after your review/)).toBeVisible();
    await page.getByRole('button', { name: 'Review the newer state' }).click();
    await ReviewPage.arrive(page, reference);
    await expect(page.getByText('It is your turn')).toBeVisible();
    const { table } = await toModeration(lead);
    await expect(table.locator('tbody tr').first()).toContainText('Yours');
    await expect(table.locator('tbody tr').last()).toContainText('Replaced');
  });

  await test.step('a pack of the older state that comes late changes nothing', async () => {
    await open(lead, first);
    await arriveAtHeading(lead.page, /Nothing new$/);
    await expect(lead.page.getByRole('main')).toContainText('Older than the one here');
  });

  await test.step('two states that parted stand side by side, and a person chooses', async () => {
    const { page } = lead;
    await judgeAgain(lead, 'Insufficient', 'The lead’s own view');
    await judgeAgain(inspector, 'Sufficient', 'It was there all along');
    await takeIn(lead, await packOf(inspector, 'cases', lead));
    await page.getByRole('button', { name: 'See both states' }).click();
    await ReviewsPage.arrive(page);
    await page
      .getByRole('button', { name: `Decide about the other state of ${reference}` })
      .click();
    await arriveAtHeading(page, /Other state of EX-001$/);
    const differing = page.getByRole('row', { name: /^2\.1\.1 / }).getByRole('cell');
    await expect(differing).toHaveText([
      'InsufficientThe lead’s own view',
      'SufficientIt was there all along',
    ]);
    await page.getByRole('button', { name: 'Record this decision' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose which state counts');
    await inspectScreen(page, 'a choice between two states that lacks something');

    await choose(page, 'This one', 'The inspector saw the file');
    await expect(await originalOf(lead)).toHaveText('100% 1 of 1', byLines);
    await toCase(lead);
    await expect(page.getByText('it counts in the results in place of this one')).toBeVisible();
  });

  await test.step('it is chosen otherwise, and the results follow; both choices stay in the history', async () => {
    const { page } = lead;
    await page.getByRole('link', { name: 'See both states, and decide' }).click();
    await choose(page, 'The one in the list of cases', 'It was another file');
    await inspectScreen(page, 'a state that was set aside');
    await page.getByRole('link', { name: 'History of this choice' }).click();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText([
      'This state was set aside',
      'This state was chosen',
      'Another state of the case received',
    ]);
    await expect(await originalOf(lead)).toHaveText('0% 0 of 1', byLines);
  });
});

async function withExample(app: Colleague['app']): Promise<Colleague> {
  const page = await app.open();
  await openExample(page);
  return { app, page, name: 'Alex Example' };
}

/** Packs of the case, or of its reviews, from one to another. */
function packsOf(inspection: string, folder: string) {
  return (from: Colleague, purpose: Purpose, to: Colleague): Promise<string> =>
    send(from, { inspection, purpose, reference }, to, folder);
}

async function addressOf(who: Colleague): Promise<string> {
  await toInspection(who);
  return new URL(who.page.url()).hash;
}

async function toInspection({ app, page }: Colleague): Promise<void> {
  await page.goto(`${app.address}#/`);
  await page.getByRole('main').getByRole('link', { name: exampleName }).click();
  await arriveAtHeading(page, exampleName);
}

async function toModeration(who: Colleague): Promise<ReviewsPage> {
  await toInspection(who);
  await who.page.getByRole('link', { name: 'Moderation', exact: true }).click();
  return ReviewsPage.arrive(who.page);
}

async function toCase(who: Colleague): Promise<TaskListPage> {
  await toInspection(who);
  await who.page.getByRole('link', { name: reference, exact: true }).click();
  return TaskListPage.arrive(who.page, reference);
}

/** From the overview of a review to its conclusion: one judgement is overruled, and the case goes back. */
async function overrule({ page }: Colleague, value: string): Promise<void> {
  const review = await ReviewPage.arrive(page, reference);
  await review.wayOn(/^Continue: /);
  await StandardReviewPage.arrive(page, '2.1 Court work');
  await page.keyboard.press('o');
  const form = page.getByRole('form', { name: /^Overrule/ });
  await form.getByRole('radio', { name: value, exact: true }).check();
  await form.getByLabel('Kind of reason').selectOption({ index: 1 });
  await form.getByLabel('Reason', { exact: true }).fill('The advice came too late');
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('navigation', { name: 'This review' })
    .getByText('Check and conclude')
    .click();
  await (await ConcludePage.arrive(page)).conclude('Returned', 'One judgement cannot stand');
}

/** Opens the signed-off case again, judges 2.1.1 otherwise, and signs it off. */
async function judgeAgain(who: Colleague, judgement: string, reason: string): Promise<void> {
  const { page, name } = who;
  const check = await (await toCase(who)).openCheck();
  await check.reason.fill(reason);
  await check.reopenButton.click();
  await expect(check.signOffButton).toBeVisible();
  await (await toCase(who)).open('2.1 Court work');
  await page.getByRole('radio', { name: judgement, exact: true }).check();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(reason);
  await page.keyboard.press('Escape');
  await (await toCase(who)).openCheck();
  await (await CheckAnswersPage.arrive(page)).signOff(name);
}

async function choose(page: Page, state: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: state }).check();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Record this decision' }).click();
  await expect(page.getByText(reason)).toBeVisible();
}

/** What the page of moderated judgements says of the case: which judgement, what became of it, by whom. */
async function rulingIn(who: Colleague): Promise<Locator> {
  await toResults(who);
  const row = who.page.getByRole('row', { name: new RegExp(`^${reference} `) });
  return row.getByRole('cell');
}

/** How the one case is counted for 2.1.1 before moderation: by the state of it that counts. */
async function originalOf(who: Colleague): Promise<Locator> {
  await toResults(who);
  const row = who.page.getByRole('row', { name: /^2\.1\.1 / });
  return row.getByRole('cell').first();
}

async function toResults(who: Colleague): Promise<void> {
  await toInspection(who);
  await who.page.goto(`${who.page.url()}/results/moderation`);
  await arriveAtHeading(who.page, /Moderated judgements$/);
}

/** What stands on two lines has a space between them. */
const byLines = { useInnerText: true };
