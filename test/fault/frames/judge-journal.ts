import { createHash } from 'node:crypto';
import type { Frame } from '../../../shared/journal/frame.ts';
import type { readJournal } from '../../../shared/journal/read-journal.ts';
import type { salvageJournal } from '../../../shared/journal/salvage-journal.ts';
import type { WrittenJournal } from './specimen-journals.ts';

export type JournalReaders = {
  readonly readJournal: typeof readJournal;
  readonly salvageJournal: typeof salvageJournal;
};

/** `accepted`: something was taken for written that was not. `lost`: something whole was not found. */
export type Finding = 'crash' | 'accepted' | 'lost';

/**
 * What is wrong with how some bytes are read; null when nothing is. The strict reader is to find exactly the frames
 * that the bytes share from their beginning with a journal that was written under the same header. What is salvaged
 * beyond them must have been written, at that number, in one of the journals that the bytes were made from.
 */
export function judgeJournal(
  bytes: Uint8Array,
  { readJournal, salvageJournal }: JournalReaders,
  written: readonly WrittenJournal[],
  madeFrom: readonly WrittenJournal[],
): Finding | null {
  try {
    const reading = readJournal(bytes);
    return (
      judgeReading(bytes, reading, written) ??
      judgeSalvage(salvageJournal(bytes), reading.frames, madeFrom)
    );
  } catch {
    return 'crash';
  }
}

function judgeReading(
  bytes: Uint8Array,
  reading: ReturnType<typeof readJournal>,
  written: readonly WrittenJournal[],
): Finding | null {
  const { header, frames, wholeBytes, checksum, ending } = reading;
  const genuine = written
    .map((journal) => ({ journal, wholeFrames: countWhole(bytes, journal) }))
    .sort((a, b) => b.wholeFrames - a.wholeFrames)[0];
  if (genuine === undefined || genuine.wholeFrames < 0) {
    // No journal that was written begins so. A header may be readable; nothing under it can be.
    const isNothing =
      frames.length === 0 &&
      (header !== null) === headerLine.test(Buffer.from(bytes).toString('latin1')) &&
      (header !== null || ending === 'damaged') &&
      (ending !== 'whole' || wholeBytes === bytes.length);
    return isNothing ? null : 'accepted';
  }
  const { journal, wholeFrames } = genuine;
  if (frames.length < wholeFrames || header === null) return 'lost';
  const isRight =
    header.vaultId === journal.header.vaultId &&
    header.journalId === journal.header.journalId &&
    frames.length === wholeFrames &&
    frames.every((frame, index) => frame.seq === index && wasWritten(frame, journal)) &&
    wholeBytes === journal.ends[wholeFrames] &&
    checksum !== null &&
    Buffer.compare(checksum, checksumAfter(journal, wholeFrames)) === 0 &&
    (ending === 'whole') === (wholeBytes === bytes.length);
  return isRight ? null : 'accepted';
}

function judgeSalvage(
  salvaged: readonly Frame[],
  frames: readonly Frame[],
  madeFrom: readonly WrittenJournal[],
): Finding | null {
  if (!frames.every((frame, index) => isSame(frame, salvaged[index]))) return 'lost';
  const beyond = salvaged.slice(frames.length);
  const areWritten = beyond.every((frame) =>
    madeFrom.some((journal) => wasWritten(frame, journal)),
  );
  return areWritten && beyond.every(({ seq }) => seq >= frames.length) ? null : 'accepted';
}

const id = '[\\dA-Fa-f]{8}-[\\dA-Fa-f]{4}-7[\\dA-Fa-f]{3}-[89ABab][\\dA-Fa-f]{3}-[\\dA-Fa-f]{12}';
const headerLine = new RegExp(`^casemark-journal 1 ${id} (?:vault|${id})\\n`);

/** How many frames of the journal the bytes begin with; -1 when not even its header. */
function countWhole(bytes: Uint8Array, journal: WrittenJournal): number {
  let shared = 0;
  while (shared < journal.bytes.length && bytes[shared] === journal.bytes[shared]) shared += 1;
  return journal.ends.filter((end) => end <= shared).length - 1;
}

function checksumAfter({ bytes, ends }: WrittenJournal, frames: number): Uint8Array {
  const end = ends[frames];
  return frames === 0
    ? createHash('sha256').update(bytes.subarray(0, end)).digest()
    : bytes.subarray((end ?? 0) - 32, end);
}

function wasWritten({ seq, payload }: Frame, { payloads }: WrittenJournal): boolean {
  const written = payloads[seq];
  return written !== undefined && Buffer.compare(written, payload) === 0;
}

function isSame(one: Frame, other: Frame | undefined): boolean {
  return other?.seq === one.seq && Buffer.compare(one.payload, other.payload) === 0;
}
