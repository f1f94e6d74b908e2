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
    const runs = bench.times(mostRuns);
    const content = largestStandard();
    const controls = countControls(content);
    const peer = await bench.servePeer();
    const survey = `${peer}survey.html`;
    const withoutEvidence = { ...controls, checkboxes: 0 };
    const views = {
      app: await openAppView(bench, controls),
      bare: await openPeerView(bench, `${peer}bare.html`, content, controls),
      survey: await openPeerView(bench, survey, content, controls),
      surveyWithoutEvidence: await openPeerView(
        bench,
        `${survey}?without-evidence`,
        content,
        withoutEvidence,
      ),
      surveyKeptModel: await openPeerView(bench, `${survey}?kept-model`, content, controls),
    };
    const names = Object.keys(views) as (keyof typeof views)[];
    const times = Object.fromEntries(
      names.map((name) => [name, { paintedMs: [] as number[], usableMs: [] as number[] }]),
    ) as Record<keyof typeof views, Times>;
    for (let round = 0; round < warmUp + runs; round += 1) {
      // Another begins each round, so that none always follows the same one.
      for (const name of rotated(names, round)) {
        const { paintedMs, usableMs } = await views[name].open();
        if (round < warmUp) continue;
        times[name].paintedMs.push(paintedMs);
        times[name].usableMs.push(usableMs);
      }
    }
    for (const { page } of Object.values(views)) await page.close();

    const rowsOf = (what: string, measure: keyof Times, goals: Goals): ResultRow[] =>
      names.slice(1).map((name) => {
        const appMs = median(times.app[measure]);
        const peerMs = median(times[name][measure]);
        const goal = goals[name];
        return {
          what,
          measured: inMs(appMs),
          beside: `${inMs(peerMs)} ${peerNames[name]}`,
          ratio: inTimes(appMs / peerMs),
          ...(goal === undefined
            ? {}
            : { goal: { text: `at most ${goal}×`, met: appMs / peerMs <= goal } }),
        };
      });
    return {
      rows: [
        ...rowsOf(`Opening ${largestStandardId}, click to painted`, 'paintedMs', {
          bare: 3,
          survey: 0.5,
          surveyWithoutEvidence: 0.5,
        }),
        ...rowsOf('The same, click to every control in the page', 'usableMs', {}),
      ],
      numbers: {
        ...controls,
        runs,
        ...Object.fromEntries(
          names.flatMap((name) => [
            [`${name}PaintedMs`, times[name].paintedMs],
            [`${name}UsableMs`, times[name].usableMs],
          ]),
        ),
      },
    };
  },
};

const warmUp = 4;
const mostRuns = 20;

const peerNames: Readonly<Record<string, string>> = {
  bare: 'bare React inputs',
  survey: 'SurveyJS',
  surveyWithoutEvidence: 'SurveyJS, evidence not asked',
  surveyKeptModel: 'SurveyJS, one model kept',
};

type Times = { readonly paintedMs: number[]; readonly usableMs: number[] };
type Goals = Readonly<Record<string, number>>;

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
  // A peer that misses a style or a script is quicker than it is.
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
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
      if (problems.length > 0) throw new Error(`${address} is not as it should be: ${problems[0]}`);
      return opened;
    },
  };
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}
