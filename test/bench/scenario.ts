import type { BenchBrowser } from './bench-browser.ts';

/** One of the questions that `npm run bench` answers. */
export type Scenario = {
  readonly name: string;
  readonly title: string;
  run(bench: Bench): Promise<ScenarioResult>;
};

export type Bench = {
  readonly browser: BenchBrowser;
  /** Serves the app at an address of its own, which is an empty store of its own. */
  readonly serveApp: () => Promise<string>;
  /** The same, with the bench's own pages and scripts beside the app. */
  readonly serveAppWithTools: () => Promise<string>;
  /** Serves the views that are measured beside the app. */
  readonly servePeer: () => Promise<string>;
  /** The built renderer that is served. */
  readonly appFolder: string;
  /** For files that a person would choose in a dialog. */
  readonly folder: string;
  /** How many times something is done: so many, or a few when the bench is only tried. */
  readonly times: (count: number) => number;
};

export type ScenarioResult = {
  readonly rows: readonly ResultRow[];
  /** Every number behind the rows, for `--json`. */
  readonly numbers: Readonly<Record<string, number | string | readonly number[]>>;
};

/** One line of the table. */
export type ResultRow = {
  readonly what: string;
  readonly measured: string;
  /** What it is held against, measured in the same run. */
  readonly beside?: string;
  readonly ratio?: string;
  readonly goal?: Goal;
};

export type Goal = { readonly text: string; readonly met: boolean };
