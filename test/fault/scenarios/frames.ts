import { fuzzFrames } from '../frames/fuzz-frames.ts';
import type { Scenario } from '../scenario.ts';

/** Journals and backups damaged in every way, and read: never a crash, never a frame that was not written. */
export const frames: Scenario = {
  name: 'frames',
  title: 'Damaged frames',
  counts: { full: 1_000_000, short: 20_000 },
  whyNot: () => null,
  async run(bench) {
    const totals = { inputs: 0, crashes: 0, accepted: 0, lost: 0 };
    const failures: string[] = [];
    const partOfAll = Math.ceil(bench.count / 20);
    while (totals.inputs < bench.count) {
      const inputs = Math.min(partOfAll, bench.count - totals.inputs);
      const report = fuzzFrames({ seed: bench.random.below(2 ** 31), inputs });
      totals.inputs += report.inputs;
      totals.crashes += report.crashes;
      totals.accepted += report.accepted;
      totals.lost += report.lost;
      if (report.first !== null) failures.push(JSON.stringify(report.first));
      if (!bench.short) bench.progress(totals.inputs, bench.count, 'inputs');
    }
    return {
      rows: [
        { what: 'Damaged journals and backups that were read', number: String(totals.inputs) },
        {
          what: '… of them',
          number: `${totals.crashes} crashes, ${totals.accepted} frames taken that were never written, ${totals.lost} whole frames not found`,
        },
      ],
      failures,
    };
  },
};
