import type { JournalFile, JournalPort } from '../../shared/journal/journal-port.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Ask } from './ask.ts';

/** How much goes into one message: enough to share a folder's sync, little enough to tell progress by. */
const filesAtOnce = 50;
const bytesAtOnce = 8 * 1024 * 1024;

/** The second copy, kept by the main process in a folder outside the browser's own store. */
export function createDesktopJournal(ask: Ask): JournalPort {
  return {
    list: (vault) => ask('journal:list', { vault }),
    read: (vault, journalId) => ask('journal:read', { vault, journalId }),
    append: async (vault, journalId, seq, payloads) =>
      done(
        await ask('journal:append', {
          vault,
          journalId,
          seq,
          payloads: payloads.map(withoutNeighbours),
        }),
      ),
    async write(vault, files, progress) {
      let written = 0;
      for (const some of inMessages(files)) {
        const outcome = await ask('journal:write', {
          vault,
          files: some.map(({ journalId, bytes }) => ({
            journalId,
            bytes: withoutNeighbours(bytes),
          })),
        });
        if (!outcome.ok) return outcome;
        written += some.length;
        progress?.(written);
      }
      return ok(undefined);
    },
    remove: async (vault, journalIds) => done(await ask('journal:remove', { vault, journalIds })),
    setAside: async (vault, journalId) =>
      done(await ask('journal:set-aside', { vault, journalId })),
    keepAside: async (vault, { journalId, bytes }) =>
      done(
        await ask('journal:keep-aside', {
          vault,
          file: { journalId, bytes: withoutNeighbours(bytes) },
        }),
      ),
  };
}

/** A view brings all of its buffer along when it crosses to another process: a whole backup, for one journal in it. */
function withoutNeighbours(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** A message cannot say nothing, so it says null. */
function done<Failure>(outcome: Result<null, Failure>): Result<void, Failure> {
  return outcome.ok ? ok(undefined) : outcome;
}

function inMessages(files: readonly JournalFile[]): JournalFile[][] {
  const messages: JournalFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = messages.at(-1);
    bytes += file.bytes.length;
    if (last === undefined || last.length === filesAtOnce || bytes > bytesAtOnce) {
      messages.push([file]);
      bytes = file.bytes.length;
    } else {
      last.push(file);
    }
  }
  return messages;
}
