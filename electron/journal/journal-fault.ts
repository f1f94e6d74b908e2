import type { JournalFault } from '../../shared/journal/journal-port.ts';

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

/** The machine's own code for what went wrong, such as ENOENT; undefined for what is not its report. */
export function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : undefined;
}
