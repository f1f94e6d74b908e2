import { spawn } from 'node:child_process';
import { type Counts, noCounts } from './test-counts.ts';
import { projectRoot } from './tool.ts';

/** One step of a check or of the tests. */
export type Stage = {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads what the step's own report counted, once it has ended. Null when there is no report. */
  readonly readCounts?: () => Counts | null;
};

export type StageOutcome = {
  readonly name: string;
  readonly passed: boolean;
  readonly counts: Counts;
  readonly elapsedMs: number;
  /** What it printed, when it was run quietly. */
  readonly output: string;
};

/** Runs a stage. `stream` shows its output as it comes; `quiet` keeps it for `output`. */
export async function runStage(stage: Stage, show: 'stream' | 'quiet'): Promise<StageOutcome> {
  const startedMs = performance.now();
  const { exitCode, output } = await run(stage, show);
  const counted = stage.readCounts?.() ?? noCounts;
  const passed = exitCode === 0;
  return {
    name: stage.name,
    passed,
    // A step that fails without a failed test (types, lint, a file that does not load) is one failure.
    counts: passed || counted.failed > 0 ? counted : { ...counted, failed: 1 },
    elapsedMs: performance.now() - startedMs,
    output,
  };
}

/** Runs stages side by side, as many as there are lanes, and calls back as each ends. */
export async function runStagesSideBySide(
  stages: readonly Stage[],
  lanes: number,
  onOutcome: (outcome: StageOutcome) => void,
): Promise<readonly StageOutcome[]> {
  const waiting = [...stages];
  const outcomes: StageOutcome[] = [];
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const outcome = await runStage(stage, 'quiet');
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return outcomes;
}

/** One line that says how a stage ended, with its output beneath when it failed quietly. */
export function describeOutcome(outcome: StageOutcome): string {
  const seconds = (outcome.elapsedMs / 1000).toFixed(1);
  const line = `${outcome.passed ? '✓' : '✗'} ${outcome.name} (${seconds} s)`;
  return outcome.passed || outcome.output === '' ? line : `${line}\n${outcome.output.trimEnd()}`;
}

function run(
  { command, env }: Stage,
  show: 'stream' | 'quiet',
): Promise<{ exitCode: number; output: string }> {
  const [executable, ...args] = command;
  if (executable === undefined) throw new Error('a stage needs a command');
  return new Promise((resolve) => {
    const child = spawn(executable, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: [
        'ignore',
        show === 'stream' ? 'inherit' : 'pipe',
        show === 'stream' ? 'inherit' : 'pipe',
      ],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ exitCode: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
