import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../shared/journal/frame.ts';
import { encodeJournal, startOfJournal } from '../../../shared/journal/journal-file.ts';
import { type JournalReading, readJournal, toHead } from '../../../shared/journal/read-journal.ts';
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

describe('what is read', () => {
  it('is every payload that was written, in order', () => {
    const property = fc.property(fc.array(arbitraryPayload, { maxLength: 8 }), (payloads) => {
      const bytes = encodeJournal(caseHeader, payloads);
      expect(told(readJournal(bytes))).toEqual({
        header: caseHeader,
        payloads: payloads.map(hex),
        wholeBytes: bytes.length,
        checksum: hex(payloads.length === 0 ? digest(bytes) : bytes.slice(-32)),
        ending: 'whole',
      });
    });
    fc.assert(property);
  });

  it('is the same whether it is written at once or frame by frame, with the digest of the machine', () => {
    const native = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const start = startOfJournal(caseHeader, native);
    const parts = [start.bytes];
    let previous = start.checksum;
    for (const [seq, payload] of createPayloads(5).entries()) {
      const frame = encodeFrame(seq, payload, previous, native);
      parts.push(frame.bytes);
      previous = frame.checksum;
    }

    expect(told(readJournal(joinBytes(...parts), native))).toEqual(
      told(readJournal(createJournal(5))),
    );
  });

  it('is the same where the bytes are a part of others', () => {
    const bytes = createJournal(3);
    const within = joinBytes(new Uint8Array(5), bytes, new Uint8Array(9)).subarray(5, -9);

    expect(told(readJournal(within))).toEqual(told(readJournal(bytes)));
  });

  it('leaves the bytes as they are', () => {
    const bytes = createJournal(3).fill(9, 200, 210);
    const before = hex(bytes);

    readJournal(bytes);

    expect(hex(bytes)).toBe(before);
  });
});

describe('a journal cut off anywhere', () => {
  const payloads = createPayloads(4);
  const bytes = encodeJournal(caseHeader, payloads);
  const ends = endsOf(caseHeader, payloads);
  const cuts = Array.from(
    { length: bytes.length - (ends[0] ?? 0) + 1 },
    (_, i) => (ends[0] ?? 0) + i,
  );

  it('has the frames before the cut, and is torn unless the cut is between frames', () => {
    const expected = cuts.map((cut) => ({
      frames: ends.filter((end) => end <= cut).length - 1,
      wholeBytes: ends.findLast((end) => end <= cut),
      ending: ends.includes(cut) ? 'whole' : 'torn',
    }));

    expect(cuts.map((cut) => extent(readJournal(bytes.slice(0, cut))))).toEqual(expected);
  });

  it('is torn as well where the rest was set aside on the disk and never written', () => {
    const endings = cuts
      .filter((cut) => cut < bytes.length)
      .map((cut) => {
        const unwritten = new Uint8Array(bytes.length - cut);
        return readJournal(joinBytes(bytes.slice(0, cut), unwritten)).ending;
      });

    expect(new Set(endings)).toEqual(new Set(['torn']));
  });

  it('says nothing when not even its first line is whole', () => {
    const readings = Array.from({ length: ends[0] ?? 0 }, (_, cut) =>
      told(readJournal(bytes.slice(0, cut))),
    );

    const nothing = {
      header: null,
      payloads: [],
      wholeBytes: 0,
      checksum: null,
      ending: 'damaged',
    };
    expect(new Set(readings.map((reading) => JSON.stringify(reading)))).toEqual(
      new Set([JSON.stringify(nothing)]),
    );
  });
});

describe('what follows the last whole frame', () => {
  const whole = createJournal(2);
  const third = createJournal(3).slice(whole.length);
  const fourth = createJournal(4).slice(whole.length + third.length);

  it.each<[string, Uint8Array, JournalReading['ending']]>([
    ['nothing', new Uint8Array(), 'whole'],
    ['a frame begun', third.slice(0, 20), 'torn'],
    ['a frame whose number is begun', third.slice(0, 6), 'torn'],
    ['one byte that a length can begin with', Uint8Array.of(1), 'torn'],
    ['one byte that no length begins with', Uint8Array.of(2), 'damaged'],
    ['zeros for a frame', new Uint8Array(4096), 'torn'],
    ['zeros, then something', joinBytes(new Uint8Array(60), Uint8Array.of(1)), 'damaged'],
    ['a frame as long as it says with another checksum', withBitFlipped(third, 400), 'torn'],
    [
      'such a frame with another after it',
      joinBytes(withBitFlipped(third, 400), fourth),
      'damaged',
    ],
    ['a frame with another number', fourth, 'damaged'],
    ['the beginning of a frame with another number', fourth.slice(0, 20), 'damaged'],
    ['a frame of no length', joinBytes(new Uint8Array(4), third.slice(4)), 'damaged'],
    ['a frame of over 16 MiB', joinBytes(Uint8Array.of(1, 0, 0, 1), third.slice(4)), 'damaged'],
    ['a frame that claims more than is there', withBitFlipped(third, 8), 'torn'],
    [
      'a frame that claims more than is there, and whole ones inside',
      joinBytes(withBitFlipped(third, 8), fourth),
      'damaged',
    ],
  ])('%s: %s', (_, rest, ending) => {
    expect(extent(readJournal(joinBytes(whole, rest)))).toEqual({
      frames: 2,
      wholeBytes: whole.length,
      ending,
    });
  });
});

describe('a journal in which one bit is another', () => {
  it('gives the frames before that bit, and no others', () => {
    const payloads = createPayloads(3, 5);
    const bytes = encodeJournal(caseHeader, payloads);
    const ends = endsOf(caseHeader, payloads);
    const bits = Array.from({ length: bytes.length * 8 }, (_, bit) => bit);
    const intact = (bit: number) => Math.max(ends.filter((end) => end <= bit >> 3).length - 1, 0);

    const framesRead = bits.map((bit) => {
      const reading = readJournal(withBitFlipped(bytes, bit));
      return [...reading.frames.map(({ payload }) => hex(payload)), reading.ending === 'whole'];
    });

    expect(framesRead).toEqual(
      bits.map((bit) => [...payloads.slice(0, intact(bit)).map(hex), false]),
    );
  });
});

describe('a frame is refused', () => {
  const frames = (journal: Uint8Array, from: number, to: number) => {
    const ends = endsOf(caseHeader, createPayloads(4));
    return journal.slice(ends[from], ends[to]);
  };
  const bytes = createJournal(4);
  const header = bytes.slice(0, endsOf(caseHeader, [])[0]);
  const elsewhere = { vaultId: caseHeader.vaultId, journalId: countedId(4) };
  const otherVault = { vaultId: countedId(2), journalId: caseHeader.journalId };

  it('when its number is not its place, though its checksum was computed for that number', () => {
    const first = encodeFrame(1, Uint8Array.of(7), digest(header));
    const last = encodeFrame(5, Uint8Array.of(7), bytes.slice(-32));

    expect([
      extent(readJournal(joinBytes(header, first.bytes))).frames,
      extent(readJournal(joinBytes(bytes, last.bytes))).frames,
    ]).toEqual([0, 4]);
  });

  it.each([
    ['in the place of the one before it', joinBytes(header, frames(bytes, 1, 2)), 0],
    ['a second time', joinBytes(header, frames(bytes, 0, 1), frames(bytes, 0, 1)), 1],
    [
      'when the one before it is gone',
      joinBytes(header, frames(bytes, 0, 1), frames(bytes, 2, 4)),
      1,
    ],
    [
      'in the journal of another case',
      joinBytes(createJournal(0, elsewhere), frames(bytes, 0, 4)),
      0,
    ],
    [
      'in the journal of another vault',
      joinBytes(createJournal(0, otherVault), frames(bytes, 0, 4)),
      0,
    ],
    [
      'after the frames of another case',
      joinBytes(header, frames(bytes, 0, 2), frames(createJournal(4, elsewhere), 2, 4)),
      2,
    ],
  ])('%s', (_, forged, framesRead) => {
    expect(extent(readJournal(forged))).toMatchObject({ frames: framesRead, ending: 'damaged' });
  });
});

it.each([0, 16 * 1024 * 1024 + 1])(
  'a frame of %i bytes is refused, though its checksum is right',
  (length) => {
    const start = startOfJournal(caseHeader);
    const covered = new Uint8Array(8 + length);
    new DataView(covered.buffer).setUint32(0, length);
    const checksum = digest(joinBytes(start.checksum, covered));

    const reading = readJournal(joinBytes(start.bytes, covered, checksum));

    expect(extent(reading)).toEqual({
      frames: 0,
      wholeBytes: start.bytes.length,
      ending: 'damaged',
    });
  },
);

describe('a first line is refused', () => {
  const { vaultId, journalId } = caseHeader;
  it.each([
    `casemark-journal 2 ${vaultId} ${journalId}\n`,
    `casemark-journal 1 ${vaultId} ${journalId}\r\n`,
    `casemark-journal 1 ${vaultId}  ${journalId}\n`,
    `casemark-journal 1 ${vaultId} ${journalId} \n`,
    `casemark-journal 1 ${vaultId} ${journalId}`,
    `casemark-journal 1 ${vaultId}\n`,
    `casemark-journal 1 ${vaultId} vaults\n`,
    'casemark-journal 1 vault vault\n',
    `casemark-journal 1 ${vaultId} vault \n`,
    `casemark-journal 1 ${vaultId} vault vault\n`,
    ` casemark-journal 1 ${vaultId} vault\n`,
    `casemark-journal 1 ${vaultId.replace('-7', '-4')} vault\n`,
    '\n',
    '',
  ])('%j', (line) => {
    expect(readJournal(Buffer.from(line)).header).toBeNull();
  });
});

it('no bytes make the reader fail', () => {
  const start = startOfJournal(caseHeader).bytes;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (garbage, headed) => {
      const { frames } = readJournal(headed ? joinBytes(start, garbage) : garbage);
      expect(frames).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

describe('what the keeper of a file tells of it', () => {
  it('is how far it is whole, and the checksum there', () => {
    const bytes = createJournal(3).slice(0, -1);

    expect(toHead(caseHeader.journalId, bytes)).toEqual({
      journalId: caseHeader.journalId,
      header: caseHeader,
      frames: 2,
      checksum: hex(createJournal(2).slice(-32)),
      bytes: bytes.length,
      state: 'torn',
    });
  });

  it('is that it is damaged when it names another journal than its name does', () => {
    expect(toHead('vault', createJournal(3))).toMatchObject({
      journalId: 'vault',
      header: caseHeader,
      frames: 3,
      state: 'damaged',
    });
  });

  it('is that it is damaged when nothing in it can be read', () => {
    expect(toHead('vault', new Uint8Array(3))).toEqual({
      journalId: 'vault',
      header: null,
      frames: 0,
      checksum: null,
      bytes: 3,
      state: 'damaged',
    });
  });
});

function told({ header, frames, wholeBytes, checksum, ending }: JournalReading) {
  return {
    header,
    payloads: frames.map(({ payload }) => hex(payload)),
    wholeBytes,
    checksum: checksum === null ? null : hex(checksum),
    ending,
  };
}

function extent({ frames, wholeBytes, ending }: JournalReading) {
  return { frames: frames.length, wholeBytes, ending };
}

function digest(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
