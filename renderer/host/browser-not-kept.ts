import { err } from '../../shared/kernel/result.ts';
import type { Host } from './host.ts';

const notWritable = async () => err({ kind: 'folder-not-writable' } as const);

/** Until the browser keeps a second copy: it says that it has nowhere to write one. */
export const notKept: Pick<Host, 'journal' | 'backups'> = {
  journal: {
    list: notWritable,
    read: notWritable,
    append: notWritable,
    write: notWritable,
    remove: notWritable,
    setAside: notWritable,
  },
  backups: {
    folders: notWritable,
    make: notWritable,
    read: notWritable,
    chooseFolder: notWritable,
    allowFolder: notWritable,
    forgetCases: notWritable,
  },
};
