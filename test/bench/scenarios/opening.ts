import type { Page } from '@playwright/test';
import { largestStandard, largestStandardId, openMarkedStandard } from '../marked-case.ts';
import { type Opening, timeOpening } from '../page-clock.ts';
import { inMs, inTimes } from '../results-table.ts';
import type { Bench, ResultRow, Scenario } from '../scenario.ts';
import { type ControlCount, countControls, type StandardContent } from '../standard-content.ts';
import { median } from '../statistics.ts';

/** Opening the largest standard, taking turns with the same questions in SurveyJS and as bare inputs. */
export const opening: Scenario = {
  name: 'opening',
  title: 'Opening the largest standard',
  async run(bench) {
    const content = largestStandard();
    const controls = countControls(content);
    const withoutEvidence = { ...controls, checkboxes: 0 };
    const peer = await bench.servePeer();
    const views: readonly View[] = [
      await openAppView(bench, controls),
      await openPeerView(bench, `${peer}bare.html`, content, controls),
      await openPeerView(bench, `${peer}survey.html`, content, controls),
      await openPeerView(bench, `${peer}survey.html?lean`, content, withoutEvidence),
    ];
    const openings: Opening[][] = views.map(() => []);
    for (let round = 0; round < warmUp + runs; round += 1) {
      for (let turn = 0; turn < views.length; turn += 1) {
        // Another begins each round, so that none always follows the same one.
        const place = (round + turn) % views.length;
        const opened = await views[place]?.open();
        if (opened !== undefined && round >= warmUp) openings[place]?.push(opened);
      }
    }
    for (const { page } of views) await page.close();

    const painted = openings.map((times) => times.map(({ paintedMs }) => paintedMs));
    const usable = openings.map((times) => times.map(({ usableMs }) => usableMs));
    const [app = [], bare = [], survey = [], lean = []] = painted;
    const [appUsable = [], bareUsable = [], surveyUsable = [], leanUsable = []] = usable;
    const what = `Opening ${largestStandardId}, click to painted, median of ${runs}`;
    const whatUsable = 'The same, click to every control in the page';
    return {
      rows: [
        beside(what, app, survey, 'SurveyJS', { text: 'at most 0.5×', atMost: 0.5 }),
        beside(what, app, lean, 'SurveyJS at its leanest'),
        beside(what, app, bare, 'bare React inputs', { text: 'at most 3×', atMost: 3 }),
        beside(whatUsable, appUsable, surveyUsable, 'SurveyJS'),
        beside(whatUsable, appUsable, leanUsable, 'SurveyJS at its leanest'),
        beside(whatUsable, appUsable, bareUsable, 'bare React inputs'),
      ],
      numbers: {
        ...controls,
        appPaintedMs: app,
        barePaintedMs: bare,
        surveyPaintedMs: survey,
        leanSurveyPaintedMs: lean,
        appUsableMs: appUsable,
        bareUsableMs: bareUsable,
        surveyUsableMs: surveyUsable,
        leanSurveyUsableMs: leanUsable,
      },
    };
  },
};

const warmUp = 4;
const runs = 20;

type View = {
  readonly page: Page;
  /** Opens the view by a click and closes it again. */
  open(): Promise<Opening>;
};

async function openAppView(bench: Bench, controls: ControlCount): Promise<View> {
  const { page, caseId } = await openMarkedStandard(bench, 'Opening');
  const address = `#/cases/${caseId}/sections/${largestStandardId}`;
  const backToTasks = async () => {
    await page.locator(`nav a[href="#/cases/${caseId}"]`).first().click();
    await page.locator(`.govuk-task-list a[href="${address}"]`).waitFor();
  };
  await backToTasks();
  return {
    page,
    open: async () => {
      await page.bringToFront();
      const opened = await timeOpening(page, `.govuk-task-list a[href="${address}"]`, controls);
      await backToTasks();
      return opened;
    },
  };
}

async function openPeerView(
  bench: Bench,
  address: string,
  content: StandardContent,
  controls: ControlCount,
): Promise<View> {
  const page = await bench.browser.openTab();
  await page.addInitScript((given) => {
    Object.assign(globalThis, { standardContent: given });
  }, content);
  await page.goto(address);
  return {
    page,
    open: async () => {
      await page.bringToFront();
      const opened = await timeOpening(page, '#open', controls);
      await page.locator('#close').click();
      await page.locator('#open').waitFor();
      return opened;
    },
  };
}

function beside(
  what: string,
  app: readonly number[],
  peer: readonly number[],
  name: string,
  goal?: { readonly text: string; readonly atMost: number },
): ResultRow {
  const ratio = median(app) / median(peer);
  return {
    what,
    measured: inMs(median(app)),
    beside: `${inMs(median(peer))} ${name}`,
    ratio: inTimes(ratio),
    ...(goal === undefined ? {} : { goal: { text: goal.text, met: ratio <= goal.atMost } }),
  };
}
