import { open } from 'node:fs/promises';
import { basename } from 'node:path';

type Call = 'write' | 'writeFile' | 'truncate' | 'sync' | 'datasync';

export type WatchedOpen = {
  readonly open: typeof open;
  /** What was done to files, in order, such as `datasync vault.journal`; a partial file is called so. */
  readonly calls: string[];
  /** Stands before a call; what it throws, the call throws, and is not made. */
  before: (call: Call, name: string) => Promise<void>;
};

/** Real files, with the test between the program and the system. */
export function watchOpen(): WatchedOpen {
  const watched: WatchedOpen = {
    calls: [],
    before: async () => {},
    open: async (path, ...given) => {
      const file = await open(path, ...given);
      const name = basename(String(path)).replace(/^.*\.partial$/, 'partial');
      for (const call of ['write', 'writeFile', 'truncate', 'sync', 'datasync'] as const) {
        const real = file[call].bind(file) as (...given: unknown[]) => Promise<unknown>;
        Object.assign(file, {
          async [call](...given: unknown[]) {
            await watched.before(call, name);
            const outcome = await real(...given);
            watched.calls.push(`${call} ${name}`);
            return outcome;
          },
        });
      }
      return file;
    },
  };
  return watched;
}

/** What the system reports, such as EIO. */
export function systemFault(code: string): Error {
  return Object.assign(new Error(`${code}: /folder/secret`), { code });
}
