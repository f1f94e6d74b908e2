import type { FileFault } from '../../shared/ipc/file.ts';
import { codeOf } from './code-of.ts';

/** Tags what the operating system reported; throws on again what is not a file's failure. */
export function fileFault(fault: unknown): FileFault {
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
      return { kind: 'permission-refused' };
    case 'ENOENT':
      return { kind: 'file-not-found' };
    default:
      return { kind: 'file-failed', code };
  }
}
