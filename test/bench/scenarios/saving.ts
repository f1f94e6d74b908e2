import type { Page } from '@playwright/test';
import { promptAnchor } from '../../../shared/cases/anchors.ts';
import { frameOverheadBytes } from '../../../shared/journal/frame.ts';
import { type AppForm, startBrowserForm, startDesktopForm } from '../app-form.ts';
import { type BareTurn, openBareStore, timeBareTurn, type Written } from '../bare-turn.ts';
import { openMarkedStandard } from '../marked-case.ts';
import { timeSaving } from '../page-clock.ts';
import { inMs, inTimes } from '../results-table.ts';
import type { ResultRow, Scenario } from '../scenario.ts';
import { median, percentile } from '../statistics.ts';

/** From an answer to "Saved" in both copies, taking turns with bare writes of as many bytes in the same page. */
export const saving: Scenario = {
  name: 'saving',
  title: 'Answer to "Saved", both copies',
  async run(bench) {
    const rows: ResultRow[] = [];
    const numbers: Record<string, readonly number[]> = {};
    for (const start of [startBrowserForm, startDesktopForm]) {
      const form = await start(bench);
      try {
        const samples = await takeTurns(form, bench.times(warmUp), bench.times(answers));
        rows.push(...toRows(form.name, samples));
        for (const [name, values] of Object.entries(samples)) {
          numbers[`${form.name.toLowerCase()} ${name}`] = values;
        }
      } finally {
        await form.close();
      }
    }
    return { rows, numbers };
  },
};

const warmUp = 20;
const answers = 220;
const frameMs = 1000 / 60;
/** Of what is beyond the frame that shows the answer. */
const goalTimes = 1.5;

type Samples = {
  readonly savedMs: number[];
  readonly putBytes: number[];
  readonly appendBytes: number[];
} & { readonly [Measure in keyof BareTurn]: number[] };

async function takeTurns(form: AppForm, before: number, counted: number): Promise<Samples> {
  const { page, content, caseId } = await openMarkedStandard(form.bench, `Saving ${form.name}`);
  await form.prepare(page);
  await page.evaluate(openBareStore);
  const promptIds = content.parts.flatMap(({ prompts }) => prompts.map(({ id }) => id));
  const samples: Samples = {
    savedMs: [],
    putBytes: [],
    appendBytes: [],
    putMs: [],
    appendMs: [],
    atFileMs: [],
    inSequenceMs: [],
    atOnceMs: [],
    crossingMs: [],
  };
  for (let turn = 0; turn < before + counted; turn += 1) {
    const promptId = promptIds[turn % promptIds.length] ?? '';
    const answer = await otherAnswer(page, promptId);
    const savedMs = await timeSaving(page, `#${promptAnchor(promptId)}-${answer}`);
    const { entryBytes, summaryBytes } = await page.evaluate(countWrittenBytes, caseId);
    const written: Written = {
      putBytes: entryBytes + summaryBytes,
      appendBytes: entryBytes + frameOverheadBytes,
    };
    const bare = await page.evaluate(timeBareTurn, { ...written, atOnceFirst: turn % 2 === 1 });
    if (turn < before) continue;
    for (const [name, value] of Object.entries({ savedMs, ...written, ...bare })) {
      samples[name as keyof Samples].push(value);
    }
  }
  await page.close();
  return samples;
}

function toRows(form: AppForm['name'], samples: Samples): readonly ResultRow[] {
  const count = samples.savedMs.length;
  const at = (percent: number) => (measure: keyof Samples) => percentile(samples[measure], percent);
  const [p50, p95] = [at(50), at(95)];
  const sizes = `${median(samples.putBytes)} and ${median(samples.appendBytes)} bytes`;
  const beyondMs = Math.max(0, p95('savedMs') - frameMs);
  const beyond = (measure: 'inSequenceMs' | 'atOnceMs') => beyondMs / p95(measure);
  const both = (measure: keyof Samples) => `${inMs(p50(measure))} and ${inMs(p95(measure))}`;
  return [
    {
      what: `${form}: answer to "Saved", p50 of ${count}`,
      measured: inMs(p50('savedMs')),
      beside: `${inMs(p50('inSequenceMs'))} bare put, then bare append (${sizes})`,
      ratio: inTimes(p50('savedMs') / p50('inSequenceMs')),
    },
    {
      what: `${form}: answer to "Saved", p95 of ${count}`,
      measured: inMs(p95('savedMs')),
      beside: `${inMs(p95('inSequenceMs'))} bare put, then bare append`,
      ratio: inTimes(p95('savedMs') / p95('inSequenceMs')),
    },
    {
      what: `${form}: the same p95 beyond one frame of 16.7 ms`,
      measured: inMs(beyondMs),
      beside: `${inMs(p95('inSequenceMs'))} bare put, then bare append`,
      ratio: inTimes(beyond('inSequenceMs')),
      goal: { text: `at most ${goalTimes}×`, met: beyond('inSequenceMs') <= goalTimes },
    },
    {
      what: `${form}: the same p95 beyond one frame of 16.7 ms`,
      measured: inMs(beyondMs),
      beside: `${inMs(p95('atOnceMs'))} bare put and bare append at once`,
      ratio: inTimes(beyond('atOnceMs')),
    },
    { what: `${form}: bare put alone, p50 and p95`, measured: both('putMs') },
    {
      what: `${form}: bare append alone, p50 and p95`,
      measured: both('appendMs'),
      beside: `${both('atFileMs')} of it at the file, ${both('crossingMs')} a crossing with nothing done`,
    },
  ];
}

async function otherAnswer(page: Page, promptId: string): Promise<'yes' | 'no'> {
  return (await page.locator(`#${promptAnchor(promptId)}-yes`).isChecked()) ? 'no' : 'yes';
}

/**
 * How long what the last transaction sealed is: the newest entry of the case, and the case's line in the list.
 * Sent to the page as text, so it can use nothing that stands outside it.
 */
async function countWrittenBytes(
  caseId: string,
): Promise<{ readonly entryBytes: number; readonly summaryBytes: number }> {
  const database = globalThis.benchDatabases?.app;
  if (database === undefined) throw new Error('the databases are not open');
  const transaction = database.transaction(['entries', 'summaries'], 'readonly');
  const ofCase = IDBKeyRange.bound([caseId, 0], [caseId, Number.MAX_SAFE_INTEGER]);
  const newest = transaction.objectStore('entries').openCursor(ofCase, 'prev');
  const summary = transaction.objectStore('summaries').get(caseId);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  return {
    entryBytes: newest.result?.value.sealed.byteLength,
    summaryBytes: summary.result.sealed.byteLength,
  };
}
