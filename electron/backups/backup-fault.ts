import type { BackupFault } from '../../shared/backups/backup-port.ts';
import type { FileFault } from '../../shared/ipc/file.ts';
import type { JournalFault } from '../../shared/journal/journal-port.ts';
import { isDamagedList } from './known-folders.ts';

/** What went wrong with a file, in the words of backups. */
export function backupFault(fault: FileFault | JournalFault): BackupFault {
  switch (fault.kind) {
    case 'disk-full':
      return fault;
    case 'permission-refused':
    case 'folder-not-writable':
      return { kind: 'folder-not-writable' };
    case 'file-not-found':
      return { kind: 'backup-not-found' };
    case 'file-too-large':
      return { kind: 'backup-unreadable' };
    case 'file-failed':
      if (isDamagedList(fault)) return { kind: 'list-of-folders-damaged' };
      return otherFault(fault.code);
    case 'journal-failed':
      return otherFault(fault.code);
    default:
      return { kind: 'backup-failed', code: fault.kind };
  }
}

function otherFault(code: string): BackupFault {
  return code === 'ENOTDIR' ? { kind: 'folder-not-writable' } : { kind: 'backup-failed', code };
}
