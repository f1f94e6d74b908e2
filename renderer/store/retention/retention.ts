import type { BackupFault, BackupPort, Forgotten } from '../../../shared/backups/backup-port.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** That what was deleted is in no backup either, as far as backups can be reached. */
export type Retention = {
  /**
   * Asks that every backup that can be reached forgets every case that was ever deleted from this vault: a drive can
   * come back after years. Told in the log when a backup was rewritten, and after a deletion also which may be left.
   */
  treatBackups(
    backups: BackupPort,
    why: 'cases-deleted' | 'unlocked',
  ): Promise<Result<Forgotten, BackupFault>>;
  /** What came of asking last; null when it was not asked since unlocking. The same object until it is asked again. */
  treated(): Treated | null;
  subscribe(listener: () => void): () => void;
};

export type Treated = {
  readonly why: 'cases-deleted' | 'unlocked';
  readonly outcome: Result<Forgotten, BackupFault>;
};
