import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../scenario.ts';
import type { AttackReport } from './attack-packs.ts';

/** Has hostile packs read in a process of their own that may write nothing, and says what came of it. */
export async function runAttacks(
  seed: number,
  count: number,
  tell: (done: number) => void,
): Promise<Outcome> {
  return toOutcome(await readApart(seed, count, tell));
}

async function readApart(
  seed: number,
  count: number,
  tell: (done: number) => void,
): Promise<AttackReport> {
  const apart = fileURLToPath(new URL('apart.ts', import.meta.url));
  // Whatever is tried to be written is refused, and so becomes something thrown, which is told.
  const allowed = ['--permission', '--allow-fs-read=*'];
  const child = spawn(process.execPath, [...allowed, apart, String(seed), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  let report: AttackReport | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const said: { readonly done?: number; readonly report?: AttackReport } = JSON.parse(line);
    if (said.done !== undefined) tell(said.done);
    if (said.report !== undefined) report = said.report;
  }
  const exitCode = await ended;
  if (report === null) throw new Error(`the process that reads packs ended with ${exitCode}`);
  return report;
}

function toOutcome(report: AttackReport): Outcome {
  const { packs, sealed, unchanged, byLayer, byStep, byKind, notFound, failures } = report;
  const megabytes = Math.ceil(report.peakRssBytes / 2 ** 20);
  const listed = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, number]) => `${name} ${number}`)
      .join(', ');
  return {
    rows: [
      {
        what: 'Hostile packs that were read',
        number: `${packs}, ${sealed} of them from the seal on: ${failures.length} taken in, thrown, written or without bounds; ${unchanged} as they were signed after all`,
      },
      { what: '… meant for', number: listed(byLayer) },
      { what: '… found by', number: listed(byStep) },
      { what: '… found as', number: listed(byKind) },
      { what: '… kinds of fault that none had', number: notFound.join(', ') || 'none' },
      {
        what: '… memory and time',
        number: `at most ${megabytes} MiB in all, ${Math.ceil(report.slowestMs)} ms for one pack`,
      },
    ],
    failures,
  };
}
