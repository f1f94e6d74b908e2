import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkInstallation, promisedBy } from '../check/check-installation.ts';
import { forgetBrowserLock, leaveOneCopy } from '../check/leave-one-copy.ts';
import { runSideBySide } from '../check/run-side-by-side.ts';
import { pause } from '../pause.ts';
import type { Random } from '../random.ts';
import type { FaultBench, Outcome, Scenario } from '../scenario.ts';
import { judgeCase, type Ledger } from '../session/ledger.ts';
import type { Change } from '../session/said.ts';
import { type Session, startSession } from '../session/session.ts';
import { type Form, placesIn, type SessionJob } from '../session/session-job.ts';

/** The browser, the shell's process, or both are killed while somebody marks; what is left is started again. */
export const kill: Scenario = {
  name: 'kill',
  title: 'Kills',
  counts: { full: 500, short: 4 },
  whyNot: () => (process.platform === 'win32' ? 'there are no signals to kill with' : null),
  async run(bench) {
    const tallies: Tally[] = [];
    for (const form of bench.forms) {
      let done = 0;
      const told = () => {
        done += 1;
        if (done % 10 === 0 || done === bench.count)
          bench.progress(done, bench.count, `${form} form`);
      };
      // Each lane is an installation of its own, killed again and again.
      const shares = Array.from({ length: lanes }, (_, lane) =>
        Math.floor((bench.count + lane) / lanes),
      );
      tallies.push(
        ...(await runSideBySide(shares, lanes, (kills, lane) =>
          killAgainAndAgain(bench, form, lane, kills, told),
        )),
      );
    }
    return outcomeOf(tallies);
  },
};

type Tally = {
  readonly form: Form;
  readonly kills: number;
  readonly whileMarking: number;
  readonly byWhat: Readonly<Record<string, number>>;
  readonly savedAnswers: number;
  readonly lost: number;
  readonly fromOneCopy: number;
  readonly failures: readonly string[];
};

const lanes = 2;
const casesOfOne = 20;
/** A case of more entries than this is left for the next: a long history takes long to read each time. */
const longHistory = 200;
const oneCopyEvery = 25;

async function killAgainAndAgain(
  bench: FaultBench,
  form: Form,
  lane: number,
  kills: number,
  told: () => void,
): Promise<Tally> {
  const random = bench.random.fork(`${form} ${lane}`);
  const folder = join(bench.folder, `${form}-${lane}`);
  const job: Omit<SessionJob, 'begin' | 'acts' | 'seed'> = {
    form,
    restMs: 0,
    ...bench.app,
    places: placesIn(folder),
    temporary: bench.temporary(),
    journalOff: false,
  };
  const failures: string[] = [];
  const byWhat: Record<string, number> = {};
  const tally = { form, kills: 0, whileMarking: 0, savedAnswers: 0, lost: 0, fromOneCopy: 0 };

  const first = startSession({
    ...job,
    begin: { with: 'nothing', sample: bench.sample(casesOfOne) },
    acts: 5,
    seed: random.below(2 ** 31),
  });
  await first.ended;
  let last: Ledger = first.ledger();
  if (!last.done) failures.push(`the first session failed: ${last.failures.join(' ')}`);
  const { caseIds } = last;
  const histories = new Map<string, readonly Change[]>();

  while (tally.kills < kills && failures.length < 10) {
    const found = last.caseId ?? '';
    const isLong = last.before.length + last.acts.length > longHistory;
    const mark = isLong ? (caseIds[(caseIds.indexOf(found) + 1) % caseIds.length] ?? found) : found;
    const session = startSession({
      ...job,
      begin: { with: 'case', found, mark },
      acts: 1_000_000,
      seed: random.below(2 ** 31),
    });
    const what = await killAtRandom(session, form, random);
    const ledger = session.ledger();
    tally.kills += 1;
    byWhat[what] = (byWhat[what] ?? 0) + 1;
    told();
    const before = `${form} form, before kill ${tally.kills} (lane ${lane})`;
    if (ledger.failures.length > 0 && !isEndOfKilled(ledger)) {
      failures.push(`${before}: ${ledger.failures.join(' ')}`.slice(0, 500));
    }
    if (ledger.found === null) continue;
    const verdict = judgeCase(last, ledger.found);
    if (verdict.kind === 'lost') {
      tally.lost += verdict.answers;
      failures.push(
        `${before}: ${verdict.answers} of ${last.saved} answers shown as saved are gone`,
      );
    }
    if (verdict.kind === 'strange') failures.push(`${before}: change ${verdict.at} was never made`);
    histories.set(found, ledger.found);
    tally.savedAnswers += last.saved;
    // What was found is what is promised from now on, until it is opened to be marked again.
    last = ledger.caseId === null ? { ...last, before: ledger.found, acts: [], saved: 0 } : ledger;
    if (ledger.caseId !== null) tally.whileMarking += 1;

    if (tally.kills % oneCopyEvery === 0) {
      tally.fromOneCopy += 1;
      const left = (tally.kills / oneCopyEvery) % 2 === 0 ? 'store' : 'journal';
      const { fault } = await checkOneCopy(bench, job, folder, left, last);
      if (fault !== null) failures.push(`${before}, ${left} alone: ${fault}`);
    }
  }
  const others = [...histories]
    .filter(([caseId]) => caseId !== last.caseId)
    .map(([caseId, before]) => ({ caseId, before, acts: [], saved: 0 }));
  const promised = promisedBy(last);
  const all = { ...promised, marked: [...promised.marked, ...others] };
  const end = await checkInstallation({ ...job, temporary: bench.temporary() }, all);
  if (end.fault !== null) failures.push(`${form} form, at the end (lane ${lane}): ${end.fault}`);
  rmSync(folder, { recursive: true, force: true });
  return { ...tally, byWhat, lost: tally.lost + end.lost, failures };
}

/** Waits for a random instant, mostly while answers are given, and kills. Says what was killed. */
async function killAtRandom(session: Session, form: Form, random: Random): Promise<string> {
  await session.until(({ browserPid }) => browserPid !== null);
  if (random.chance(0.2)) await pause(random.between(0, 2_500));
  else {
    await session.until(({ saved }) => saved > 0);
    await pause(random.between(0, 1_200));
  }
  const what = random.pick(
    form === 'desktop'
      ? (['browser and shell', 'browser', 'shell'] as const)
      : (['browser', 'main process of the browser'] as const),
  );
  if (what === 'browser') session.killBrowser('all');
  if (what === 'main process of the browser') session.killBrowser('main');
  if (what === 'shell') session.killHost();
  if (what === 'browser and shell') {
    session.killHost();
    session.killBrowser('all');
  }
  // What was not killed is left to find out by itself for a moment, as it would be.
  if (what !== 'browser and shell') await pause(random.between(0, 200));
  await session.kill();
  return what;
}

/**
 * When its browser is killed under it, the session says so. So it does, in Playwright's words for it, when that comes
 * between asking for something of a page and being told that it is there.
 */
function isEndOfKilled({ failures }: Ledger): boolean {
  return failures.every((why) =>
    /has been closed|Target crashed|browser.*closed|Cannot find parent object browser-context@\w+ to create disposable/i.test(
      why,
    ),
  );
}

async function checkOneCopy(
  bench: FaultBench,
  job: Omit<SessionJob, 'begin' | 'acts' | 'seed'>,
  folder: string,
  left: 'store' | 'journal',
  ledger: Ledger,
) {
  const copy = `${folder}-${left}`;
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  const places = placesIn(copy);
  forgetBrowserLock(places.profile);
  leaveOneCopy(job.form, places, left);
  const found = await checkInstallation(
    { ...job, places, temporary: bench.temporary() },
    promisedBy(ledger),
  );
  rmSync(copy, { recursive: true, force: true });
  return found;
}

function outcomeOf(tallies: readonly Tally[]): Outcome {
  const rows = [...new Set(tallies.map(({ form }) => form))].map((form) => {
    const ours = tallies.filter((tally) => tally.form === form);
    const sum = (number: (tally: Tally) => number) =>
      ours.reduce((total, tally) => total + number(tally), 0);
    const byWhat = new Map<string, number>();
    for (const { byWhat: counts } of ours) {
      for (const [what, count] of Object.entries(counts)) {
        byWhat.set(what, (byWhat.get(what) ?? 0) + count);
      }
    }
    const kinds = [...byWhat].map(([what, count]) => `${count} of the ${what}`).join(', ');
    return {
      what: `Kills, ${form} form`,
      number:
        `${sum(({ kills }) => kills)} (${kinds}), ${sum(({ whileMarking }) => whileMarking)} while marking: ` +
        `${sum(({ savedAnswers }) => savedAnswers)} answers shown as saved before them, ` +
        `${sum(({ lost }) => lost)} lost; ${sum(({ fromOneCopy }) => fromOneCopy)} times from one copy alone`,
    };
  });
  return { rows, failures: tallies.flatMap(({ failures }) => failures) };
}
