import type { VaultName } from '../../shared/journal/vault-name.ts';

/** The part of the Web Locks API that is asked for. */
export type Locks = Pick<LockManager, 'request'>;

/** Gives the lock back, and resolves when another may have it. */
export type Release = () => Promise<void>;

/** The name of the lock on a vault. */
export function writerLockOf(vault: VaultName): string {
  return `casemark/${vault}`;
}

/**
 * Takes the exclusive lock on a vault, which the browser gives back by itself when the page goes.
 * Null when another window or tab has it. The short wait is for a page that is just being left or reloaded.
 */
export function holdWriterLock(
  locks: Locks,
  name: string,
  waitMs: number,
): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const waited = AbortSignal.timeout(waitMs);
    const held = locks.request(name, { mode: 'exclusive', signal: waited }, () => {
      let letGo = () => {};
      const untilReleased = new Promise<void>((released) => {
        letGo = released;
      });
      resolve(async () => {
        letGo();
        await held;
      });
      return untilReleased;
    });
    held.catch((error: unknown) => (waited.aborted ? resolve(null) : reject(error)));
  });
}
