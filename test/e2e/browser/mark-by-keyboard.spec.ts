import { InspectionsPage } from '../pages/inspections-page.ts';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { type CasePlan, promptCount } from '../support/case-plan.ts';
import { KeyboardInspector } from '../support/keyboard.ts';
import { markCase } from '../support/mark-case.ts';
import { plannedPrint } from '../support/planned-print.ts';
import { communityCase, postReleaseCase } from '../support/two-cases.ts';

const cases = [
  { reference: 'SNP-002', plan: communityCase, prompts: 63 },
  { reference: 'SNP-031', plan: postReleaseCase, prompts: 57 },
] as const;

test('two cases marked by keyboard alone and signed off are there, whole, after the browser was closed', async ({
  app,
}) => {
  test.slow();
  expect(cases.map(({ plan }) => promptCount(plan))).toEqual(cases.map(({ prompts }) => prompts));
  const page = await app.open();
  const inspector = new KeyboardInspector(page);
  await importSample(app, page);

  for (const { reference, plan } of cases) {
    await test.step(`mark ${reference}`, () => chooseAndMark(inspector, reference, plan));
    await inspector.tabTo('a[href^="#/inspections/"]');
    await inspector.press('Enter');
  }
  await app.closeBrowser();

  const reopened = await app.open();
  const unlock = await UnlockPage.arrive(reopened);
  await unlock.send(person.passphrase);
  let inspections = await InspectionsPage.arrive(reopened);
  for (const { reference, plan } of cases) {
    const list = await inspections.open(inspectionName);
    await expect(list.counts).toContainText('40 cases · 2 signed off · 38 not started');
    const tasks = await list.open(reference);
    const print = await tasks.openPrint(reference);
    expect(await print.sections()).toEqual(plannedPrint(plan));
    await reopened.goto(`${app.address}#/`);
    inspections = await InspectionsPage.arrive(reopened);
  }
});

/** From the case list to the confirmation of the sign-off, with nothing but keys. */
async function chooseAndMark(inspector: KeyboardInspector, reference: string, plan: CasePlan) {
  await inspector.tabTo('[data-row-link]');
  while ((await inspector.focused()).text !== reference) await inspector.press('ArrowDown');
  await inspector.press('Enter');
  await TaskListPage.arrive(inspector.page, reference);
  await markCase(inspector, plan, 'Alex Baker');
}
