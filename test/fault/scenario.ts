import type { Random } from './random.ts';
import type { Form } from './session/session-job.ts';
import type { AppToStart } from './session/start-app.ts';

/** One kind of fault, and what is asked of the app under it. */
export type Scenario = {
  readonly name: string;
  readonly title: string;
  /** How many of its faults a full run, and the short form of `npm test`, bring about. */
  readonly counts: { readonly full: number; readonly short: number };
  /** Why it cannot be run on this machine; null when it can. */
  readonly whyNot: () => string | null;
  run(bench: FaultBench): Promise<Outcome>;
};

/** What every scenario is given. */
export type FaultBench = {
  readonly random: Random;
  /** How many faults to bring about; what it counts is each scenario's own. */
  readonly count: number;
  readonly short: boolean;
  /** In which forms of the app. */
  readonly forms: readonly Form[];
  /** In memory, for all that a scenario writes; removed after the run. */
  readonly folder: string;
  /** A folder for temporary files. Its name is short: a browser puts a socket there, whose path may have 108 letters. */
  temporary(): string;
  /** The build as it ships, and as the control has it: store relaxed, journal off. */
  readonly app: AppAddress;
  readonly control: () => Promise<AppAddress>;
  /** A sample of so many cases, as a file to import. */
  sample(cases: number): string;
  progress(done: number, of: number, words: string): void;
};

export type AppAddress = Pick<AppToStart, 'address' | 'preload'>;

export type Outcome = {
  /** Each a line of the report: what, and how many. */
  readonly rows: readonly OutcomeRow[];
  /** In words, each thing that was not as promised. Empty when all was. */
  readonly failures: readonly string[];
};

export type OutcomeRow = { readonly what: string; readonly number: string };
