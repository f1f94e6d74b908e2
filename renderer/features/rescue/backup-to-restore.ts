import type { Instant } from '../../../shared/kernel/instant.ts';

/** The backup that the person chose, from a folder or as a file. */
export type BackupToRestore = {
  readonly bytes: Uint8Array;
  /** Its file's name. */
  readonly name: string;
  /** Null for a file that was not looked into yet. */
  readonly madeAt: Instant | null;
};
