import { runAttacks } from '../packs/run-apart.ts';
import type { Scenario } from '../scenario.ts';

/** Packs changed in every layer, and read: none is taken in, none throws, nothing is written, time and memory end. */
export const packs: Scenario = {
  name: 'packs',
  title: 'Hostile packs',
  counts: { full: 100_000, short: 2_000 },
  whyNot: () => null,
  run: (bench) =>
    runAttacks(bench.random.below(2 ** 31), bench.count, (done) => {
      if (!bench.short) bench.progress(done, bench.count, 'packs');
    }),
};
