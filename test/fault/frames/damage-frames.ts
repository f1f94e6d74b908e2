import { createHash } from 'node:crypto';
import type { Random } from '../random.ts';
import { joined } from './damage-bytes.ts';
import type { WrittenJournal } from './specimen-journals.ts';

/** A journal with at least two frames that comes to harm along its own lines. */
export type FrameDamage = (
  journal: WrittenJournal,
  random: Random,
  other: WrittenJournal,
) => Uint8Array;

/** What a careless or mistaken writer could do to whole frames. None of it is a frame that was written there. */
export const frameDamages: Readonly<Record<string, FrameDamage>> = {
  'frame repeated': (journal, random) => {
    const frames = framesOf(journal);
    return assemble(
      journal,
      frames.toSpliced(random.below(frames.length + 1), 0, random.pick(frames)),
    );
  },
  'frame taken out': (journal, random) => {
    const frames = framesOf(journal);
    return assemble(journal, frames.toSpliced(random.below(frames.length), 1));
  },
  'frames in another order': (journal, random) => {
    const frames = framesOf(journal);
    const from = random.below(frames.length);
    const [moved] = frames.splice(from, 1);
    return assemble(
      journal,
      moved === undefined ? frames : frames.toSpliced(random.below(frames.length + 1), 0, moved),
    );
  },
  'length changed': (journal, random) =>
    withFrame(journal, random, (frame) =>
      writeUint32(frame, 0, anyNumber(random, frame.length - 40)),
    ),
  'number changed': (journal, random) =>
    withFrame(journal, random, (frame, seq) => writeUint32(frame, 4, anyNumber(random, seq))),
  'payload changed, checksum of the payload alone': (journal, random) =>
    withFrame(journal, random, (frame) => resealed(edited(frame, random), new Uint8Array())),
  'payload changed, checksum after nothing': (journal, random) =>
    withFrame(journal, random, (frame) => resealed(edited(frame, random), new Uint8Array(32))),
  'payload changed, checksum after a wrong frame': (journal, random) =>
    withFrame(journal, random, (frame, seq) => {
      const wrong = Array.from(journal.ends.keys()).filter((index) => index !== seq);
      return resealed(edited(frame, random), checksumAt(journal, random.pick(wrong)));
    }),
  'number changed, checksum after a wrong frame': (journal, random) =>
    withFrame(journal, random, (frame, seq) => {
      const wrong = Array.from(journal.ends.keys()).filter((index) => index !== seq);
      const numbered = writeUint32(frame, 4, anyNumber(random, seq));
      return resealed(numbered, checksumAt(journal, random.pick(wrong)));
    }),
};

/** The same where the frames of another journal come in. */
export const frameMixtures: Readonly<Record<string, FrameDamage>> = {
  'frame of another put in': (journal, random, other) => {
    const frames = framesOf(journal);
    return assemble(
      journal,
      frames.toSpliced(
        random.below(frames.length + 1),
        random.below(2),
        random.pick(framesOf(other)),
      ),
    );
  },
  'frames of another after its own': (journal, random, other) => {
    const at = random.below(journal.payloads.length);
    return assemble(journal, [...framesOf(journal).slice(0, at), ...framesOf(other).slice(at)]);
  },
  'header of another': (journal, _random, other) => joined(headerOf(other), ...framesOf(journal)),
  'payload changed, checksum as in another journal': (journal, random, other) =>
    withFrame(journal, random, (frame, seq) => {
      const previous = checksumAt(other, Math.min(seq, other.ends.length - 1));
      const right = checksumAt(journal, seq);
      // Two copies of one journal have their first frames in common: there it would be the right checksum.
      const wrong = Buffer.compare(previous, right) === 0 ? right.toReversed() : previous;
      return resealed(edited(frame, random), wrong);
    }),
};

function headerOf({ bytes, ends }: WrittenJournal): Uint8Array {
  return bytes.slice(0, ends[0]);
}

function framesOf({ bytes, ends }: WrittenJournal): Uint8Array[] {
  return ends.slice(1).map((end, index) => bytes.slice(ends[index], end));
}

function assemble(journal: WrittenJournal, frames: readonly Uint8Array[]): Uint8Array {
  return joined(headerOf(journal), ...frames);
}

function withFrame(
  journal: WrittenJournal,
  random: Random,
  change: (frame: Uint8Array, seq: number) => Uint8Array,
): Uint8Array {
  const frames = framesOf(journal);
  const seq = random.below(frames.length);
  return assemble(
    journal,
    frames.map((frame, index) => (index === seq ? change(frame, index) : frame)),
  );
}

/** The checksum that frame `seq` follows. */
function checksumAt(journal: WrittenJournal, seq: number): Uint8Array {
  if (seq === 0) return createHash('sha256').update(headerOf(journal)).digest();
  return journal.bytes.slice((journal.ends[seq] ?? 0) - 32, journal.ends[seq]);
}

/** Another payload in the same frame: never the one that was written. */
function edited(frame: Uint8Array, random: Random): Uint8Array {
  const at = 8 + random.below(frame.length - 40);
  return frame.map((byte, index) => (index === at ? byte ^ (1 + random.below(255)) : byte));
}

function resealed(frame: Uint8Array, previous: Uint8Array): Uint8Array {
  const covered = frame.slice(0, -32);
  return joined(covered, createHash('sha256').update(previous).update(covered).digest());
}

function writeUint32(frame: Uint8Array, at: number, value: number): Uint8Array {
  const changed = frame.slice();
  new DataView(changed.buffer).setUint32(at, value);
  return changed;
}

/** Another number than the true one: near it, or where arithmetic goes wrong. */
function anyNumber(random: Random, truth: number): number {
  const numbers = [
    0,
    1,
    truth - 1,
    truth + 1,
    truth + 40,
    2 ** 24,
    2 ** 24 + 1,
    2 ** 31,
    2 ** 32 - 1,
  ];
  return random.pick(numbers.filter((number) => number >= 0 && number !== truth));
}
