import { CheckAnswersPage } from '../pages/check-answers-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { SignedOffPage } from '../pages/signed-off-page.ts';
import { expect } from './app-test.ts';
import type { CasePlan } from './case-plan.ts';
import type { KeyboardInspector } from './keyboard.ts';

/** From the task list of a case to the confirmation of its sign-off, with nothing but keys. */
export async function markCase(
  inspector: KeyboardInspector,
  plan: CasePlan,
  signedOffBy: string,
): Promise<void> {
  const { page } = inspector;
  await inspector.tabTo('main .govuk-button');
  await inspector.press('Enter');

  const filled: string[] = [];
  for (const section of plan.framework.detailSections) {
    await SectionPage.arrive(page, section.title.en);
    filled.push(...(await inspector.fillFields(plan.fields)));
    await inspector.press('Enter');
  }
  for (const standard of plan.standards) {
    await SectionPage.arrive(page, `${standard.id} ${standard.name}`);
    await inspector.markStandard(standard);
    filled.push(...standard.stops.flatMap((stop) => (stop.kind === 'field' ? [stop.id] : [])));
    await inspector.press(']');
  }
  expect(filled.toSorted()).toEqual(Object.keys(plan.fields).toSorted());

  await SectionPage.arrive(page, 'Practice examples');
  await inspector.tabTo('main button');
  await inspector.press('Enter');
  await inspector.tabTo('input[id^="example-name"]');
  await inspector.type(plan.example.changedName);
  await inspector.tabTo('textarea');
  await inspector.type(plan.example.narrative);
  await inspector.press('Escape');
  await inspector.tabTo('main .govuk-button[href$="/check"]');
  await inspector.press('Enter');

  await CheckAnswersPage.arrive(page);
  await inspector.tabTo('main input#name');
  await inspector.press('Control+a');
  await inspector.type(signedOffBy);
  await inspector.press('Enter');
  await SignedOffPage.arrive(page);
}
