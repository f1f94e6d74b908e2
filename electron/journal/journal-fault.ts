import type { JournalFault } from '../../shared/journal/journal-port.ts';
import { codeOf } from '../files/code-of.ts';

/** Tags what the operating system reported; throws on again what is not a file's failure. */
export function journalFault(fault: unknown): JournalFault {
  const code = codeOf(fault);
  switch (code) {
    case undefined:
      throw fault;
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // Something that is no folder stands where a folder is to be.
    case 'ENOTDIR':
    case 'EEXIST':
      return { kind: 'folder-not-writable' };
    default:
      return { kind: 'journal-failed', code };
  }
}
