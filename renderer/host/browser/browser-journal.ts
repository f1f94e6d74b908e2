import type { JournalFault, JournalPort } from '../../../shared/journal/journal-port.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** The second copy, kept by a worker. Journals go to it some at a time, so that progress can be told between. */
export function createBrowserJournal(worker: JournalPort): JournalPort {
  return {
    list: (vault) => answered(worker.list(vault)),
    read: (vault, journalId) => answered(worker.read(vault, journalId)),
    append: (vault, journalId, seq, payloads) =>
      answered(worker.append(vault, journalId, seq, payloads)),
    async write(vault, files, progress) {
      for (let done = 0; done < files.length; ) {
        const some = files.slice(done, done + filesAtOnce);
        const written = await answered(worker.write(vault, some));
        if (!written.ok) return written;
        done += some.length;
        progress?.(done);
      }
      return ok(undefined);
    },
    remove: (vault, journalIds) => answered(worker.remove(vault, journalIds)),
    setAside: (vault, journalId) => answered(worker.setAside(vault, journalId)),
    keepAside: (vault, file) => answered(worker.keepAside(vault, file)),
  };
}

/** A worker that ended instead of answering is a journal that failed. The next question starts another. */
function answered<Value>(
  work: Promise<Result<Value, JournalFault>>,
): Promise<Result<Value, JournalFault>> {
  return work.catch(() => err({ kind: 'journal-failed', code: 'not-answered' }));
}

const filesAtOnce = 10;
