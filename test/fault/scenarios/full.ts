import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runSideBySide } from '../check/run-side-by-side.ts';
import { whyNoDisk } from '../disk/loop-disk.ts';
import { fillHost } from '../full/fill-host.ts';
import { type FullPlace, startOnFilledDisk } from '../full/full-app.ts';
import { type WritePoint, writePoints } from '../full/write-points.ts';
import type { FaultBench, Outcome, Scenario } from '../scenario.ts';
import type { Form } from '../session/session-job.ts';

/** The disk fills up at every point where anything is written. */
export const full: Scenario = {
  name: 'full',
  title: 'Full disks',
  // More than there are points, places and sizes; the short form takes a sample.
  counts: { full: 10_000, short: 2 },
  whyNot: whyNoDisk,
  async run(bench) {
    const outcomes: Outcome[] = [];
    for (const form of bench.forms) outcomes.push(await fillApp(bench, form));
    if (bench.forms.includes('desktop')) outcomes.push(await fillShell(bench));
    return {
      rows: outcomes.flatMap(({ rows }) => rows),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  },
};

/** From nothing at all to enough for a few small writes. */
const freeKibs = [0, 4, 16, 64, 256];

type Filling = { readonly point: WritePoint; readonly place: FullPlace; readonly freeKib: number };

async function fillApp(bench: FaultBench, form: Form): Promise<Outcome> {
  const all = writePoints.flatMap((point) =>
    point.places
      // In a browser everything is in the profile.
      .filter((place) => form === 'desktop' || place === 'profile')
      .flatMap((place) => freeKibs.map((freeKib): Filling => ({ point, place, freeKib }))),
  );
  const random = bench.random.fork(`fillings ${form}`);
  const sample = all
    .map((filling) => ({ filling, order: random.next(), seed: random.below(2 ** 31) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, bench.count);
  const failures: string[] = [];
  const refused = new Map<string, number>();
  let done = 0;
  await runSideBySide(sample, 2, async ({ filling, seed }, index) => {
    const { point, place, freeKib } = filling;
    const name = `${form} form, ${point.name}, ${freeKib} KiB free for the ${place}`;
    const folder = join(bench.folder, `${form}-${index}`);
    mkdirSync(folder, { recursive: true });
    const app = await startOnFilledDisk(bench, form, place, folder, seed);
    try {
      const outcome = await point.run(app, freeKib);
      if (outcome === 'refused') refused.set(point.name, (refused.get(point.name) ?? 0) + 1);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures.push(`${name}: ${why}`.slice(0, 700));
    } finally {
      await app.end();
      rmSync(folder, { recursive: true, force: true });
    }
    done += 1;
    if (done % 5 === 0) bench.progress(done, sample.length, `${form} form`);
  });
  const times = [...refused].map(([name, count]) => `${name} ${count}`).join(', ');
  return {
    rows: [
      {
        what: `Full disks, ${form} form`,
        number: `${sample.length}, too full at: ${times || 'none'}; ${failures.length} not as promised`,
      },
    ],
    failures,
  };
}

/** The shell's own writing, page by page: so small that every write of it is the one that does not fit. */
async function fillShell(bench: FaultBench): Promise<Outcome> {
  const rounds = bench.short ? 1 : 6;
  const failures: string[] = [];
  let fillings = 0;
  const steps = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const folder = join(bench.folder, `shell-${round}`);
    const filled = await fillHost(folder, bench.random.fork(`shell ${round}`));
    fillings += filled.fillings;
    for (const step of Object.keys(filled.byStep)) steps.add(step);
    failures.push(...filled.failures.map((why) => `the shell alone, round ${round}: ${why}`));
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    rows: [
      {
        what: 'Full disks under the shell alone, page by page and name by name',
        number: `${fillings}, at ${steps.size} different writes; ${failures.length} not as promised`,
      },
    ],
    failures,
  };
}
