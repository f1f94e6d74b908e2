import type { FileHandle, open } from 'node:fs/promises';
import { encodeFrame } from '../../shared/journal/frame.ts';
import type { JournalId } from '../../shared/journal/journal-id.ts';
import { type JournalFault, journalLimitBytes } from '../../shared/journal/journal-port.ts';
import { type AskedFrames, planAppend } from '../../shared/journal/plan-append.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { codeOf } from '../files/code-of.ts';
import { readBytes, tooLarge, writeBytes } from './file-bytes.ts';
import { journalFault } from './journal-fault.ts';
import { sha256 } from './sha256.ts';

/** The end of a journal as this process left it: as long as the file is that one, it need not be read again. */
export type Tail = {
  readonly inode: number;
  readonly bytes: number;
  readonly frames: number;
  readonly checksum: Uint8Array;
};

export type JournalToAppendTo = {
  readonly path: string;
  readonly journalId: JournalId;
  readonly open: typeof open;
  /** What is known of its end; null when it is to be read. Kept up to date here. */
  tail: Tail | null;
  /**
   * A sync of the file failed. The kernel may since show bytes as written that are not on the disk, and reports that
   * once only: another sync proves nothing, so the file is written anew. See https://wiki.postgresql.org/wiki/Fsync_Errors.
   */
  isDoubted: boolean;
  /** Writes the whole journal anew, durably. */
  readonly rewrite: (bytes: Uint8Array) => Promise<void>;
  /** Makes sure that the file's name is on the disk. */
  readonly syncName: () => Promise<void>;
};

/** Appends all that was asked with one write and one sync, and answers for each. */
export async function appendFrames(
  journal: JournalToAppendTo,
  asked: readonly AskedFrames[],
): Promise<readonly Result<void, JournalFault>[]> {
  const all = (fault: JournalFault) => asked.map(() => err(fault));
  try {
    await using file = await journal.open(journal.path, 'r+');
    const found = await findEnd(journal, file, asked);
    if (!found.ok) return all(found.error);
    const { tail, standing, isDurable } = found.value;
    const { outcomes, payloads } = planAppend(tail.frames, standing, asked);
    if (journal.isDoubted) await writeAnew(journal, file, tail, payloads);
    else if (payloads.length > 0 || !isDurable) await writeAtEnd(journal, file, tail, payloads);
    return outcomes;
  } catch (fault) {
    journal.tail = null;
    return all(codeOf(fault) === 'ENOENT' ? { kind: 'journal-missing' } : journalFault(fault));
  }
}

type End = {
  readonly tail: Tail;
  readonly standing: (seq: number) => Uint8Array | undefined;
  /** Whether what stands there is known to be on the disk, not only in the kernel's memory. */
  readonly isDurable: boolean;
};

async function findEnd(
  journal: JournalToAppendTo,
  file: FileHandle,
  asked: readonly AskedFrames[],
): Promise<Result<End, JournalFault>> {
  const { tail } = journal;
  const { size, ino } = await file.stat();
  const isDurable = tail !== null && tail.bytes === size && tail.inode === ino;
  // What stands there is read only to be compared with.
  if (isDurable && asked.every(({ seq }) => seq >= tail.frames)) {
    return ok({ tail, standing: () => undefined, isDurable });
  }
  const bytes = await readBytes(file);
  const { header, frames, wholeBytes, checksum, ending } = readJournal(bytes, sha256);
  if (header?.journalId !== journal.journalId || checksum === null) {
    return err({ kind: 'journal-missing' });
  }
  // What follows the whole frames may still be worth looking into: nothing is written over it.
  if (ending === 'damaged') return err({ kind: 'journal-diverged', frames: frames.length });
  if (ending === 'torn') {
    await file.truncate(wholeBytes);
    await synced(journal, () => file.sync());
  }
  return ok({
    tail: { inode: ino, bytes: wholeBytes, frames: frames.length, checksum },
    standing: (seq) => frames[seq]?.payload,
    isDurable,
  });
}

async function writeAtEnd(
  journal: JournalToAppendTo,
  file: FileHandle,
  tail: Tail,
  payloads: readonly Uint8Array[],
): Promise<void> {
  const { bytes, next } = encodeFrames(tail, payloads);
  try {
    await writeBytes(file, bytes, tail.bytes);
    await synced(journal, () => file.datasync());
  } catch (fault) {
    // What is left of it when this fails too is a torn end, which the next append cuts off.
    await file.truncate(tail.bytes).catch(() => {});
    throw fault;
  }
  await journal.syncName();
  journal.tail = next;
}

async function writeAnew(
  journal: JournalToAppendTo,
  file: FileHandle,
  tail: Tail,
  payloads: readonly Uint8Array[],
): Promise<void> {
  const standing = (await readBytes(file)).subarray(0, tail.bytes);
  const { bytes } = encodeFrames(tail, payloads);
  // Windows does not let a file take the name of an open one.
  await file.close();
  await journal.rewrite(Buffer.concat([standing, bytes]));
}

async function synced(journal: JournalToAppendTo, sync: () => Promise<void>): Promise<void> {
  try {
    await sync();
  } catch (fault) {
    journal.isDoubted = true;
    throw fault;
  }
}

function encodeFrames(
  tail: Tail,
  payloads: readonly Uint8Array[],
): { readonly bytes: Uint8Array; readonly next: Tail } {
  let { checksum } = tail;
  const frames = payloads.map((payload, index) => {
    const frame = encodeFrame(tail.frames + index, payload, checksum, sha256);
    checksum = frame.checksum;
    return frame.bytes;
  });
  const bytes = Buffer.concat(frames);
  if (tail.bytes + bytes.length > journalLimitBytes) throw tooLarge();
  return {
    bytes,
    next: {
      inode: tail.inode,
      bytes: tail.bytes + bytes.length,
      frames: tail.frames + payloads.length,
      checksum,
    },
  };
}
