import type { FileFault } from '../../shared/ipc/file.ts';

/** Tags what the operating system reported; throws on again what is not a file's failure. */
export function fileFault(fault: unknown): FileFault {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string')
    throw fault;
  switch (fault.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'permission-refused' };
    case 'ENOENT':
      return { kind: 'file-not-found' };
    default:
      return { kind: 'file-failed', code: fault.code };
  }
}
