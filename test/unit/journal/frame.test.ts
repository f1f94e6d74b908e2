import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { encodeFrame, frameOverheadBytes } from '../../../shared/journal/frame.ts';
import { startOfJournal } from '../../../shared/journal/journal-file.ts';
import { caseHeader } from '../../builders/journals.ts';

const previous = new Uint8Array(32).fill(7);

it('a frame is its length, its number, its payload and a checksum over them and the one before', () => {
  const payload = Uint8Array.of(1, 2, 3);
  const covered = Buffer.concat([Buffer.from('0000000300000102', 'hex'), payload]);
  const checksum = createHash('sha256').update(previous).update(covered).digest();

  const frame = encodeFrame(0x102, payload, previous);

  expect([hex(frame.bytes), hex(frame.checksum)]).toEqual([
    hex(Buffer.concat([covered, checksum])),
    hex(checksum),
  ]);
});

it('a frame takes the same beyond its payload, however long that is', () => {
  const taken = [1, 700, 16 * 1024 * 1024].map(
    (length) => encodeFrame(0, new Uint8Array(length), previous).bytes.length - length,
  );

  expect(taken).toEqual([frameOverheadBytes, frameOverheadBytes, frameOverheadBytes]);
});

it.each([
  ['nothing', 0, 0, 32],
  ['more than 16 MiB', 0, 16 * 1024 * 1024 + 1, 32],
  ['a number below 0', -1, 1, 32],
  ['a number that is not whole', 0.5, 1, 32],
  ['a number of more than four bytes', 2 ** 32, 1, 32],
  ['half a checksum before it', 0, 1, 16],
])('a frame cannot be made with %s', (_, seq, length, checksumLength) => {
  const make = () => encodeFrame(seq, new Uint8Array(length), new Uint8Array(checksumLength));

  expect(make).toThrow(RangeError);
});

it('a journal begins with one line that says whose it is, and its first frame follows that line', () => {
  const line = `casemark-journal 1 ${caseHeader.vaultId} ${caseHeader.journalId}\n`;

  const { bytes, checksum } = startOfJournal(caseHeader);

  expect([Buffer.from(bytes).toString(), hex(checksum)]).toEqual([
    line,
    createHash('sha256').update(line).digest('hex'),
  ]);
});

it.each([
  { vaultId: 'a', journalId: 'vault' },
  { vaultId: caseHeader.vaultId, journalId: '../vault' },
])('a journal cannot be begun for what is no id: %j', (header) => {
  expect(() => startOfJournal(header)).toThrow();
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
