import type { BackupWork } from './backup-work.ts';
import type { OriginJournal } from './origin-journal.ts';

/** One question to the worker. */
export type Asked = {
  readonly id: number;
  readonly part: 'journal' | 'backups';
  readonly method: string;
  readonly args: readonly unknown[];
};

export type FilesInWorker = { readonly journal: OriginJournal; readonly backups: BackupWork };

type Waiting = {
  readonly question: Asked;
  resolve(value: unknown): void;
  reject(fault: Error): void;
};

/**
 * The browser's files, kept by a worker: only there are they written in place and flushed. It starts with the first
 * question. Functions do not cross to it, so what would be told while it works is not.
 */
export function createFilesInWorker(start: () => Worker): FilesInWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;

  function begin(mayBeginAgain: boolean): Worker {
    const started = start();
    let answered = false;
    started.onmessage = ({
      data,
    }: MessageEvent<{ id: number; value: unknown; fault?: string }>) => {
      answered = true;
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.fault === undefined) asker?.resolve(data.value);
      else asker?.reject(new Error(`the worker of files failed: ${data.fault}`));
    };
    started.onerror = () => {
      worker = null;
      started.terminate();
      // A browser that finds its own copy of the worker damaged fetches it afresh the next time.
      if (mayBeginAgain && !answered) {
        worker = begin(false);
        for (const { question } of waiting.values()) worker.postMessage(question);
        return;
      }
      for (const asker of waiting.values()) asker.reject(new Error('the worker of files ended'));
      waiting.clear();
    };
    return started;
  }

  const part = (name: Asked['part']) =>
    new Proxy(
      {},
      {
        get: (_, method) => {
          return (...args: readonly unknown[]) =>
            new Promise((resolve, reject) => {
              asked += 1;
              const question: Asked = { id: asked, part: name, method: String(method), args };
              waiting.set(asked, { question, resolve, reject });
              worker ??= begin(true);
              worker.postMessage(question);
            });
        },
      },
    );

  return {
    journal: part('journal') as OriginJournal,
    backups: part('backups') as BackupWork,
  };
}
