import type { Version } from '../../shared/ipc/version.ts';
import type { Handlers } from './dispatch.ts';
import { type BackupPowers, createBackupHandlers } from './handlers/backup.ts';
import { createFileHandlers, type FilePowers } from './handlers/file.ts';
import { createJournalHandlers, type JournalPowers } from './handlers/journal.ts';
import { createPageHandlers, type PagePowers } from './handlers/page.ts';

/** Everything that answering the contract needs from the machine. */
export type Powers = FilePowers &
  JournalPowers &
  BackupPowers &
  PagePowers & {
    readonly version: Version;
    readonly setUnsaved: (unsaved: boolean) => void;
  };

export function createHandlers(powers: Powers): Handlers {
  return {
    ...createFileHandlers(powers),
    ...createJournalHandlers(powers),
    ...createBackupHandlers(powers),
    ...createPageHandlers(powers),
    'app:version': () => powers.version,
    'window:set-unsaved'(unsaved) {
      powers.setUnsaved(unsaved);
      return null;
    },
  };
}
