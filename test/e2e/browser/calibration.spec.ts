import { CheckAnswersPage } from '../pages/check-answers-page.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import { CalibrationPage } from '../pages/moderation-pages.ts';
import { CheckPackPage, NewPackPage } from '../pages/packs-pages.ts';
import { ReviewPage } from '../pages/review-pages.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { expect, test } from '../support/app-test.ts';
import type { CasePlan } from '../support/case-plan.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { KeyboardInspector } from '../support/keyboard.ts';
import { markCase } from '../support/mark-case.ts';
import { giveCard, joinAs, put, takeIn } from '../support/team.ts';
import { postReleaseCase } from '../support/two-cases.ts';

const reference = 'SNP-031';
/** Of what the lead wrote in the reference case: none of it may be seen before a marking is committed. */
const agreedWords = /on balance|& heard|Three agencies/;

test('a reference case is marked without sight of the agreed judgements, and the lead sees how the two compare', async ({
  anotherApp,
}, info) => {
  test.slow();
  const leadsApp = await anotherApp();
  const leadsPage = await leadsApp.open();
  const list = await importSample(leadsApp, leadsPage);
  const lead = { app: leadsApp, page: leadsPage, name: person.name };
  const inspection = new URL(leadsPage.url()).hash;
  const marker = await joinAs(await anotherApp(), 'Pat Marker');
  await giveCard(lead, marker, info.outputDir);
  await giveCard(marker, lead, info.outputDir);
  await leadsPage.goto(`${leadsApp.address}${inspection}`);
  await list.open(reference);
  await markCase(new KeyboardInspector(leadsPage), postReleaseCase, 'AB');

  const toMark = await test.step('the lead makes a set of it, and a pack of the set', async () => {
    const { page } = lead;
    await page.goto(`${leadsApp.address}${inspection}/moderation/calibration`);
    await CalibrationPage.arrive(page);
    await page.getByRole('button', { name: 'Make a set' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Autumn reference cases');
    await page.getByRole('checkbox', { name: new RegExp(reference) }).check();
    await page.getByRole('button', { name: 'Make the set' }).click();
    await page.getByRole('link', { name: 'Make a pack of Autumn reference cases' }).click();
    const making = await NewPackPage.arrive(page);
    await page.getByRole('checkbox', { name: marker.name }).check();
    const pack = await (await making.continue()).make(leadsApp.files);
    return put(info.outputDir, pack);
  });

  await test.step('nothing of the agreed judgements shows before a marking of one’s own is committed', async () => {
    const { app, page } = marker;
    await takeIn(marker, toMark);
    await page.getByRole('button', { name: 'Mark the reference case' }).click();
    await ReviewPage.arrive(page, reference);
    await expect(page.getByText(/without seeing the agreed judgements/)).toBeVisible();
    await inspectScreen(page, 'a reference case that is to be marked');
    const review = page.url();
    const inModeration = `${app.address}${inspection}/moderation`;
    for (const [address, heading] of [
      [`${review}/case`, 'Facts of the case'],
      [`${review}/history`, 'History of this review'],
      [`${review}/conclude`, 'Check and conclude'],
      [inModeration, 'Reviews'],
      [`${inModeration}/calibration`, 'Calibration'],
      [`${inModeration}/agreement`, 'Agreement'],
      [`${app.address}${inspection}`, inspectionName],
    ] as const) {
      await page.goto(address);
      await arriveAtHeading(page, heading);
      expect(await page.content()).not.toMatch(agreedWords);
    }
    await page.goto(review);
    await ReviewPage.arrive(page, reference);
    await page.getByRole('button', { name: 'Mark the reference case' }).click();
    await TaskListPage.arrive(page, reference);
    await expect(page.getByText(`Marking of the reference case ${reference}.`)).toBeVisible();
    expect(await page.content()).not.toMatch(agreedWords);
    const marking = page.url();
    await page.goto(`${marking}/check`);
    await CheckAnswersPage.arrive(page);
    await inspectScreen(page, 'what is missing of a second marking');
    await page.goto(marking);
    await TaskListPage.arrive(page, reference);
    await markCase(new KeyboardInspector(page), withJudgement('2.3.1', 'sufficient'), marker.name);
    await page.getByRole('button', { name: 'Back to the review: commit there' }).click();
    await page.getByRole('button', { name: 'Commit and see both' }).click();
    await expect(page.getByText('12 of 13 judgements are the agreed ones.')).toBeVisible();
    await inspectScreen(page, 'a reference case that was marked');
  });

  const marked = await test.step('the marking goes back in a pack, by the one button', async () => {
    const { app, page } = marker;
    await page.getByRole('button', { name: 'Make a pack to send this marking back' }).click();
    const making = await NewPackPage.arrive(page);
    await expect(page.getByRole('checkbox', { name: reference, exact: true })).toBeChecked();
    await page.getByRole('checkbox', { name: lead.name, exact: true }).check();
    await making.pressContinue();
    const pack = await (await CheckPackPage.arrive(page)).make(app.files);
    return put(info.outputDir, pack);
  });

  await test.step('the lead sees the round, its tolerance and the key question that differs', async () => {
    const { app, page } = lead;
    await takeIn(lead, marked);
    await page.goto(`${app.address}${inspection}/moderation/calibration`);
    const results = await CalibrationPage.arrive(page);
    await expect(results.rounds(marker.name).getByRole('cell')).toHaveText([
      /^\d+ \w+ \d{4}$/,
      '1',
      '1 of 13',
      '0',
      '1',
      '0',
      'Within 20 in 100',
    ]);
    await expect(page.getByText('1 round of fewer than 30 judgements is told')).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^2\.3\.1 / }).last()).toContainText('1 of 1');
    await inspectScreen(page, 'the results of a calibration');
    await page.goto(`${app.address}${inspection}/results/moderation`);
    await arriveAtHeading(page, /Moderated judgements$/);
    await expect(page.getByText('None of the cases counted was reviewed')).toBeVisible();
  });
});

/** The same marking, but for one judgement. */
function withJudgement(question: string, judgement: 'sufficient'): CasePlan {
  return {
    ...postReleaseCase,
    standards: postReleaseCase.standards.map((standard) => ({
      ...standard,
      stops: standard.stops.map((stop) =>
        stop.kind === 'judgement' && stop.id === question
          ? { ...stop, judgement, reason: 'The plan covers it' }
          : stop,
      ),
    })),
  };
}
