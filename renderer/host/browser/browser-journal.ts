import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import { ok } from '../../../shared/kernel/result.ts';

/** The second copy, kept by a worker. Journals go to it some at a time, so that progress can be told between. */
export function createBrowserJournal(worker: JournalPort): JournalPort {
  return {
    list: (vault) => worker.list(vault),
    read: (vault, journalId) => worker.read(vault, journalId),
    append: (vault, journalId, seq, payloads) => worker.append(vault, journalId, seq, payloads),
    async write(vault, files, progress) {
      for (let done = 0; done < files.length; ) {
        const some = files.slice(done, done + filesAtOnce);
        const written = await worker.write(vault, some);
        if (!written.ok) return written;
        done += some.length;
        progress?.(done);
      }
      return ok(undefined);
    },
    remove: (vault, journalIds) => worker.remove(vault, journalIds),
    setAside: (vault, journalId) => worker.setAside(vault, journalId),
    keepAside: (vault, file) => worker.keepAside(vault, file),
  };
}

const filesAtOnce = 10;
