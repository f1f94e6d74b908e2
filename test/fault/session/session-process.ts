import { writeSync } from 'node:fs';
import { SectionPage } from '../../e2e/pages/section-page.ts';
import { pause } from '../pause.ts';
import { createRandom } from '../random.ts';
import { beginAtCase, beginWithNothing } from './beginnings.ts';
import { findBrowserProcess } from './find-browser-process.ts';
import { createMarker, focusedAnchor, markedStandard } from './marking.ts';
import type { Said } from './said.ts';
import { SessionJob } from './session-job.ts';
import { startApp } from './start-app.ts';
import { countActsAgain, watchSaved } from './watch-saved.ts';

/**
 * A process of its own: the browser with somebody marking in it as fast as the page allows, and in the desktop form
 * the shell's handlers. It is stopped, or killed, from outside; what it says goes out before anything else happens.
 */

const job = SessionJob.parse(JSON.parse(process.argv[2] ?? ''));
const random = createRandom(job.seed, 'marking');

try {
  await mark();
  say({ said: 'done' });
} catch (error) {
  say({ said: 'failed', why: error instanceof Error ? error.message : String(error) });
}
process.exit(0);

async function mark(): Promise<void> {
  const context = await startApp(job);
  say({ said: 'browser', pid: findBrowserProcess(job.places.profile) });
  let savedActs = 0;
  await watchSaved(context, (acts, line) => {
    savedActs = acts;
    say({ said: 'saved', acts, line });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const { begin } = job;
  const { caseId, history } =
    begin.with === 'nothing'
      ? await beginWithNothing(page, job.address, begin.sample, say)
      : await beginAtCase(page, job.address, begin.found, begin.mark, say);
  await page.goto(`${job.address}#/cases/${caseId}/sections/${markedStandard.id}`);
  await SectionPage.arrive(page, markedStandard.title);
  await countActsAgain(page);
  await pause(job.restMs);
  say({ said: 'case', caseId, history: [...history] });

  await page.keyboard.press('j');
  const marker = createMarker(random, history, await focusedAnchor(page));
  for (let act = 1; act <= job.acts; act += 1) {
    const { change, press } = marker.next();
    say({ said: 'act', act, change });
    await press(page);
    if (random.chance(0.4)) {
      // Mostly as fast as the page allows; often enough slow enough that everything is saved in between.
      for (let waits = 0; savedActs < act && waits < 400; waits += 1) await pause(5);
    } else if (random.chance(0.2)) await pause(random.between(0, 40));
  }
  for (let waits = 0; savedActs < job.acts && waits < 2_000; waits += 1) await pause(5);
  await context.close();
}

function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}
