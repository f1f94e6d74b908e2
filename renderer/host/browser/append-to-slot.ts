import { encodeFrame } from '../../../shared/journal/frame.ts';
import type { JournalId } from '../../../shared/journal/journal-id.ts';
import { type JournalFault, journalLimitBytes } from '../../../shared/journal/journal-port.ts';
import { type AskedFrames, planAppend } from '../../../shared/journal/plan-append.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { SlotStore } from './slot-store.ts';

/** The end of a journal as it was left here: as long as its file is that long, it need not be read again. */
export type Tail = {
  readonly bytes: number;
  readonly frames: number;
  readonly checksum: Uint8Array;
};

/** Appends all that was asked with one write and one flush, and answers for each. Throws what the browser reports. */
export async function appendToSlot(
  store: SlotStore,
  journal: {
    readonly journalId: JournalId;
    readonly tails: Map<JournalId, Tail>;
    readonly doubted: Set<JournalId>;
  },
  asked: readonly AskedFrames[],
): Promise<readonly Result<void, JournalFault>[]> {
  const { journalId, tails, doubted } = journal;
  const all = (fault: JournalFault) => asked.map(() => err(fault));
  const body = await store.open(journalId);
  if (body === null) return all({ kind: 'journal-missing' });

  let tail = tails.get(journalId);
  let standing: (seq: number) => Uint8Array | undefined = () => undefined;
  if (tail?.bytes !== body.size() || asked.some(({ seq }) => seq < (tail?.frames ?? 0))) {
    tails.delete(journalId);
    const { header, frames, wholeBytes, checksum, ending } = readJournal(body.read());
    if (header?.journalId !== journalId || checksum === null) {
      return all({ kind: 'journal-missing' });
    }
    // What follows the whole frames may still be worth looking into: nothing is written over it.
    if (ending === 'damaged') return all({ kind: 'journal-diverged', frames: frames.length });
    if (ending === 'torn') body.truncate(wholeBytes);
    // Frames left by a worker that ended before it had flushed them are to be on the disk too.
    flush();
    tail = { bytes: wholeBytes, frames: frames.length, checksum };
    standing = (seq) => frames[seq]?.payload;
  }

  const { outcomes, payloads } = planAppend(tail.frames, standing, asked);
  const { bytes, end } = encodeFrames(tail, payloads);
  if (end.bytes > journalLimitBytes) throw new DOMException('too large', 'QuotaExceededError');
  if (doubted.has(journalId)) {
    const whole = joined(body.read().subarray(0, tail.bytes), bytes);
    await store.replace(journalId, whole);
    doubted.delete(journalId);
  } else if (payloads.length > 0) {
    try {
      body.write(bytes, tail.bytes);
      flush();
    } catch (fault) {
      tails.delete(journalId);
      cutBack(tail.bytes);
      throw fault;
    }
  }
  tails.set(journalId, end);
  return outcomes;

  function flush(): void {
    try {
      body?.flush();
    } catch (fault) {
      doubted.add(journalId);
      throw fault;
    }
  }

  function cutBack(size: number): void {
    try {
      body?.truncate(size);
    } catch {
      // A torn end is cut off by the next append.
    }
  }
}

function encodeFrames(
  tail: Tail,
  payloads: readonly Uint8Array[],
): { readonly bytes: Uint8Array; readonly end: Tail } {
  let { checksum } = tail;
  const frames = payloads.map((payload, index) => {
    const frame = encodeFrame(tail.frames + index, payload, checksum);
    checksum = frame.checksum;
    return frame.bytes;
  });
  const bytes = joined(...frames);
  return {
    bytes,
    end: { bytes: tail.bytes + bytes.length, frames: tail.frames + payloads.length, checksum },
  };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
