import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../shared/journal/frame.ts';
import { encodeJournal } from '../../../shared/journal/journal-file.ts';
import { salvageJournal } from '../../../shared/journal/salvage-journal.ts';
import {
  arbitraryPayload,
  caseHeader,
  createJournal,
  createPayloads,
  endsOf,
  joinBytes,
  withBitFlipped,
} from '../../builders/journals.ts';
import { countedId } from '../../builders/ports.ts';

const payloads = createPayloads(5);
const bytes = createJournal(5);
const ends = endsOf(caseHeader, payloads);
/** The first bit of a byte that stands so far into frame `seq`. */
const bitIn = (seq: number, byte: number) => ((ends[seq] ?? 0) + byte) * 8;

describe('of a journal there is saved', () => {
  it.each<[string, Uint8Array, number[]]>([
    ['everything when it is whole', bytes, [0, 1, 2, 3, 4]],
    ['what is before a torn end', bytes.slice(0, -1), [0, 1, 2, 3]],
    ['all but a frame with a changed payload', withBitFlipped(bytes, bitIn(2, 10)), [0, 1, 3, 4]],
    ['all but a frame with a changed length', withBitFlipped(bytes, bitIn(2, 3)), [0, 1, 3, 4]],
    [
      'all but a frame that claims to go on past the end',
      withBitFlipped(bytes, bitIn(2, 1)),
      [0, 1, 3, 4],
    ],
    ['all but a frame with a changed number', withBitFlipped(bytes, bitIn(2, 7)), [0, 1, 3, 4]],
    [
      'all but the two frames beside a changed checksum',
      withBitFlipped(bytes, bitIn(2, 40)),
      [0, 1, 4],
    ],
    [
      'all but the first frame when the first line is changed',
      withBitFlipped(bytes, 0),
      [1, 2, 3, 4],
    ],
    ['what follows a whole checksum when the beginning is gone', bytes.slice(180), [2, 3, 4]],
    [
      'what is beyond bytes put in',
      joinBytes(bytes.slice(0, ends[2]), new Uint8Array(99).fill(1), bytes.slice(ends[2])),
      [0, 1, 3, 4],
    ],
    [
      'what is beyond bytes taken out',
      joinBytes(bytes.slice(0, bitIn(1, 9) / 8), bytes.slice(bitIn(1, 14) / 8)),
      [0, 2, 3, 4],
    ],
    [
      'each frame once when some stand twice',
      joinBytes(withBitFlipped(bytes, bitIn(1, 10)), bytes.slice(ends[1])),
      [0, 2, 3, 4],
    ],
    ['nothing of an empty file', new Uint8Array(), []],
  ])('%s', (_, damaged, seqs) => {
    expect(told(salvageJournal(damaged))).toEqual(told(seqs.map(frameOf)));
  });
});

it('where another journal got into the file, both frames of a number are given', () => {
  const other = encodeJournal(
    { vaultId: caseHeader.vaultId, journalId: countedId(4) },
    payloads.map((payload) => payload.map((byte) => byte + 100)),
  );
  const mixed = joinBytes(
    bytes.slice(0, ends[2]),
    other.slice(ends[2], ends[4]),
    bytes.slice(ends[2]),
  );

  expect(told(salvageJournal(mixed))).toEqual([
    ...told([0, 1].map(frameOf)),
    ...told([{ seq: 3, payload: new Uint8Array(24).fill(104) }, frameOf(3), frameOf(4)]),
  ]);
});

it('of a long journal the last frames are saved though all before them is gone', () => {
  const long = createJournal(2000);

  const saved = salvageJournal(long.slice(-3 * 64 - 32));

  expect(saved.map(({ seq }) => seq)).toEqual([1997, 1998, 1999]);
});

it('nothing is saved that was not written, whatever is changed, and all that was untouched is', () => {
  const journal = fc.array(arbitraryPayload, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      journal,
      fc.nat(),
      fc.uint8Array({ minLength: 1, maxLength: 90 }),
      (written, at, put) => {
        const whole = encodeJournal(caseHeader, written);
        const start = at % whole.length;
        const damaged = joinBytes(whole.slice(0, start), put, whole.slice(start + put.length));
        const saved = told(salvageJournal(damaged));
        const all = told(written.map((payload, seq) => ({ seq, payload })));
        const frameEnds = endsOf(caseHeader, written);
        const untouched = all.filter((_, seq) => {
          const [begins = 0, stops = 0] = [frameEnds[seq], frameEnds[seq + 1]];
          const reliesFrom = seq === 0 ? 0 : begins - 32;
          return stops <= start || reliesFrom >= start + put.length;
        });
        expect(all).toEqual(expect.arrayContaining(saved));
        expect(saved).toEqual(expect.arrayContaining(untouched));
      },
    ),
    { numRuns: 1000 },
  );
});

it('bytes made to look like frames everywhere do not take for ever', () => {
  // A length of 64 KiB and number 0, again and again.
  const pattern = Uint8Array.from({ length: 4 * 1024 * 1024 }, (_, index) =>
    index % 8 === 1 ? 1 : 0,
  );

  expect(salvageJournal(pattern)).toEqual([]);
}, 20_000);

function frameOf(seq: number): Frame {
  return { seq, payload: payloads[seq] ?? new Uint8Array() };
}

function told(frames: readonly Frame[]): string[] {
  return frames.map(({ seq, payload }) => `${seq} ${Buffer.from(payload).toString('hex')}`);
}
