import type { Page } from '@playwright/test';
import { arriveAtHeading } from '../pages/heading.ts';
import { importSample, person } from '../pages/known-paths.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { expect, test } from '../support/app-test.ts';
import type { CasePlan } from '../support/case-plan.ts';
import { KeyboardInspector } from '../support/keyboard.ts';
import { markCase } from '../support/mark-case.ts';
import { giveCard, joinAs, sendAll, takeIn } from '../support/team.ts';
import { postReleaseCase } from '../support/two-cases.ts';

const reference = 'SNP-031';
/** The inspector has it insufficient. */
const question = '2.3.1';
const secondReason = 'The second marker saw it otherwise';
/** What pages said of a turn that has not come, as if it were over. */
const nothingSaidYet = /Only the moderator|Nothing was|changed nothing|Nothing is/;
/** What whoever answers or settles a resolution has to see of the second marking. */
const secondMarking = new RegExp(
  `Mo Reid, marking it a second time, had.*Sufficient.*${secondReason}`,
);

test('a case is marked blind, disputed and settled by three people with only files between them, and the results follow', async ({
  anotherApp,
}, testInfo) => {
  test.slow();
  const folder = testInfo.outputDir;
  const inspectorsApp = await anotherApp();
  const inspectorsPage = await inspectorsApp.open();
  const list = await importSample(inspectorsApp, inspectorsPage);
  const inspector = { app: inspectorsApp, page: inspectorsPage, name: person.name };
  const inspection = list.page.url();
  const moderator = await joinAs(await anotherApp(), 'Mo Reid');
  const lead = await joinAs(await anotherApp(), 'Lee Lead');
  await giveCard(inspector, moderator, folder);
  await giveCard(moderator, inspector, folder);
  await giveCard(lead, inspector, folder);
  await giveCard(inspector, lead, folder);
  await giveCard(moderator, lead, folder);

  await test.step('the inspector marks the case and sends it to be marked blind', async () => {
    await inspector.page.goto(inspection);
    await list.open(reference);
    await markCase(new KeyboardInspector(inspector.page), postReleaseCase, 'AB');
  });
  const toMark = await sendAll(inspector, inspection, 'to-mark-blind', moderator, folder);

  await test.step('the moderator marks it without sight of the first judgements', async () => {
    const { page } = moderator;
    await takeIn(moderator, toMark);
    await page.getByRole('button', { name: 'Mark the case blind' }).click();
    await arriveAtHeading(page, new RegExp(`Review of ${reference}`));
    const review = page.url();
    for (const path of ['conclude', 'response', 'settle']) {
      await page.goto(`${review}/${path}`);
      await expect(page.getByText('It is your turn. Mark the case')).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText(nothingSaidYet);
      await expect(page.getByRole('link', { name: 'Go to the review' })).toBeVisible();
    }
    await page.goto(`${review}/case`);
    await arriveAtHeading(page, 'Facts of the case');
    await expect(page.getByRole('main')).toContainText('Post-release');
    await expect(page.getByRole('main')).not.toContainText(/Not answered|Not judged/);
    await page.goto(review);
    await page.getByRole('button', { name: 'Mark the case blind' }).click();
    await TaskListPage.arrive(page, reference);
    expect(await page.content()).not.toContain('on balance');
    await markCase(new KeyboardInspector(page), withJudgement('sufficient'), moderator.name);
    await expect(page.getByRole('link', { name: 'Go to the list of cases' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Back to the review: commit there' }).click();
    await page.getByRole('button', { name: 'Commit and see both' }).click();
    await expect(page.getByText('1 difference')).toBeVisible();
  });

  await test.step('the one difference is resolved, and the review concluded', async () => {
    const { page } = moderator;
    await page.getByRole('link', { name: /2\.3/ }).first().click();
    await expect(page.getByRole('button', { name: /^Next/ })).toHaveCount(0);
    await page.getByRole('button', { name: `Resolve ${question}` }).click();
    const form = page.getByRole('form', { name: `Resolve ${question}` });
    await form.getByRole('radio', { name: 'Sufficient', exact: true }).check();
    await form.getByRole('radio', { name: 'By a third person' }).check();
    await expect(form.getByLabel('Name of the third person')).toHaveValue('');
    await form.getByLabel('Name of the third person').fill('Sam Third');
    await form.getByLabel('Reason').fill('The plan covers the risk');
    await form.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('button', { name: 'Check and conclude' }).click();
    await page.getByRole('radio', { name: 'Accepted with changes' }).check();
    await page.getByLabel(/^Reasons/).fill('The plan is there, in the second file');
    await page.getByRole('button', { name: 'Conclude' }).click();
    await expect(page.getByText('What happens now')).toBeVisible();
  });
  const reviewed = await sendAll(
    moderator,
    inspectionOf(moderator, inspection),
    'reviews',
    inspector,
    folder,
  );

  await test.step('the inspector disputes it', async () => {
    const { page } = inspector;
    await takeIn(inspector, reviewed);
    await page.getByRole('button', { name: /^See/ }).click();
    await page.getByRole('button', { name: 'Answer what was changed' }).click();
    await expect(page.getByRole('group', { name: question })).toContainText(secondMarking);
    await page.getByRole('button', { name: `Dispute ${question}` }).click();
    const form = page.getByRole('form', { name: `Dispute ${question}` });
    await form.getByLabel('Why you dispute this').fill('The second file is another person’s');
    await form.getByRole('button', { name: 'Dispute' }).click();
    await page.getByRole('button', { name: 'End your turn' }).click();
    await expect(page.getByText('What happens now')).toBeVisible();
  });
  await test.step('the case says that its review came home from whom it was sent to', async () => {
    const { app, page } = inspector;
    await page.goto(`${app.address}#/packs`);
    const sent = page.getByRole('row', { name: /Sent To Mo Reid/ });
    await sent.getByRole('link').click();
    await page.getByRole('table').getByRole('link', { name: reference }).click();
    await TaskListPage.arrive(page, reference);
    await page.getByRole('link', { name: 'Check answers and sign off' }).click();
    await expect(page.getByText('The review of Mo Reid has come back.')).toBeVisible();
  });
  const disputed = await sendAll(inspector, inspection, 'reviews', lead, folder);

  await test.step('the lead inspector settles it, and the results follow', async () => {
    const { page } = lead;
    await takeIn(lead, disputed);
    const moderated = `${inspectionOf(lead, inspection)}/results/moderation`;
    expect(await judgementOnPage(page, moderated)).toEqual({
      figures: ['0% 0 of 1', '100% 1 of 1', '1'],
      change: 'Insufficient → Sufficient',
      by: expect.stringMatching(/^Moderated by Mo Reid.*Disputed/),
    });

    await page.goto(`${inspectionOf(lead, inspection)}/moderation`);
    await expect(page.getByRole('main').getByText(/^OFFICIAL/)).toBeVisible();
    await page.getByRole('button', { name: `Settle what is disputed in ${reference}` }).click();
    await page.getByRole('button', { name: 'Settle what is disputed', exact: true }).click();
    await expect(page.getByRole('group', { name: question })).toContainText(secondMarking);
    await page.getByRole('button', { name: `Settle ${question}` }).click();
    const form = page.getByRole('form', { name: `Settle ${question}` });
    await form.getByRole('radio', { name: 'Insufficient', exact: true }).check();
    await form.getByLabel('Reason').fill('The inspector is right about the file');
    await form.getByRole('button', { name: 'Settle' }).click();
    await expect(page.getByRole('group', { name: question }).getByText('Settled:')).toBeVisible();
    await expect(page.locator('.govuk-tag').getByText('Disputed')).toHaveCount(0);
    await page.getByRole('button', { name: 'End the settlement' }).click();
    await expect(page.getByText('What happens now')).toBeVisible();
    expect(await judgementOnPage(page, moderated)).toEqual({
      figures: ['0% 0 of 1', '0% 0 of 1', '0'],
      change: 'Insufficient stays',
      by: expect.stringMatching(/^Settled by Lee Lead.*The inspector is right about the file/),
    });
  });
});

/** The same marking, but for one judgement. */
function withJudgement(judgement: 'sufficient' | 'insufficient'): CasePlan {
  return {
    ...postReleaseCase,
    standards: postReleaseCase.standards.map((standard) => ({
      ...standard,
      stops: standard.stops.map((stop) =>
        stop.kind === 'judgement' && stop.id === question
          ? { ...stop, judgement, reason: secondReason }
          : stop,
      ),
    })),
  };
}

/** The same inspection in somebody else's vault: its id is the same, and nothing else of the address need be. */
function inspectionOf({ app }: { app: { address: string } }, address: string): string {
  return `${app.address}${new URL(address).hash}`;
}

/** What the page of moderated judgements says of the one in question. */
async function judgementOnPage(page: Page, address: string) {
  await page.goto(address);
  await arriveAtHeading(page, /Moderated judgements$/);
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const figures = page.getByRole('row', { name: new RegExp(`^${question} `) }).getByRole('cell');
  const [, change = '', by = ''] = await page
    .getByRole('row', { name: new RegExp(`^${reference} `) })
    .getByRole('cell')
    .allInnerTexts();
  return {
    figures: (await figures.allInnerTexts()).map(oneLine),
    change: oneLine(change),
    by: oneLine(by),
  };
}
