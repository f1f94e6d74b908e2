import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../build/tool.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { isGroupRunning } from './process-group.ts';
import { Said } from './said.ts';
import type { SessionJob } from './session-job.ts';

/** A marking session in processes of its own, and what it has said so far. */
export type Session = {
  ledger(): Ledger;
  /** Resolves when what it has said fulfils the condition, or when it has ended. */
  until(condition: (ledger: Ledger) => boolean): Promise<void>;
  readonly ended: Promise<void>;
  /** Stops every process of it where it is: nothing of it runs until `resume`. */
  freeze(): void;
  resume(): void;
  killBrowser(which: 'all' | 'main'): void;
  killHost(): void;
  /** Ends whatever is left of it, as hard as can be. */
  kill(): Promise<void>;
};

export function startSession(job: SessionJob): Session {
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'test/fault/session/session-process.ts'), JSON.stringify(job)],
    // A group of its own, as the browser that it starts has one.
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ledger = createLedger();
  const listeners = new Set<() => void>();
  const told = () => {
    for (const listener of listeners) listener();
  };
  let trouble = '';
  child.stderr.on('data', (chunk: Buffer) => {
    trouble = `${trouble}${chunk.toString()}`.slice(-2_000);
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    // The last line of a process that was killed may be half a line.
    const said = Said.safeParse(parseJson(line));
    if (said.success) ledger.take(said.data);
    told();
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    lines.on('close', () => {
      hasEnded = true;
      if (trouble !== '') ledger.take({ said: 'failed', why: trouble });
      told();
      resolve();
    });
  });
  const signalBrowser = (signal: NodeJS.Signals, which: 'all' | 'main' = 'all'): void => {
    const { browserPid } = ledger.read();
    if (browserPid !== null) signalProcess(which === 'all' ? -browserPid : browserPid, signal);
  };
  const signalHost = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined) signalProcess(-child.pid, signal);
  };

  return {
    ledger: () => ledger.read(),
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!hasEnded && !condition(ledger.read())) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    ended,
    freeze() {
      signalBrowser('SIGSTOP');
      signalHost('SIGSTOP');
    },
    resume() {
      signalHost('SIGCONT');
      signalBrowser('SIGCONT');
    },
    killBrowser: (which) => signalBrowser('SIGKILL', which),
    killHost: () => signalHost('SIGKILL'),
    async kill() {
      signalHost('SIGKILL');
      signalBrowser('SIGKILL');
      await ended;
      await goneOf(child, ledger.read().browserPid);
    },
  };
}

/** What was killed is gone only when its last process is: until then it may hold files and the profile's lock. */
async function goneOf(child: ChildProcess, browserPid: number | null): Promise<void> {
  for (const group of [child.pid, browserPid]) {
    if (group === undefined || group === null) continue;
    for (let looks = 0; looks < 500 && isGroupRunning(group); looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    // It has ended already.
    return false;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
