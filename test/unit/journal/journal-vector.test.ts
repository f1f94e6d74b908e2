import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { encodeJournal } from '../../../shared/journal/journal-file.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import vector from '../../fixtures/journals/v1.json' with { type: 'json' };

const { header, payloads, checksum } = vector;
const bytes = new Uint8Array(Buffer.from(vector.journal, 'hex'));

it('a journal that another program wrote by the written format is read', () => {
  const reading = readJournal(bytes);

  expect({
    ...reading,
    frames: reading.frames.map(({ seq, payload }) => [seq, hex(payload)]),
    checksum: hex(reading.checksum ?? new Uint8Array()),
  }).toEqual({
    header,
    frames: payloads.map((payload, seq) => [seq, payload]),
    wholeBytes: bytes.length,
    checksum,
    ending: 'whole',
  });
});

it('the same journal is written byte for byte', () => {
  const written = encodeJournal(
    header,
    payloads.map((payload) => Buffer.from(payload, 'hex')),
  );

  expect(hex(written)).toBe(vector.journal);
});

it('each of its checksums is the SHA-256 of the one before, the length, the number and the payload', () => {
  const line = `casemark-journal 1 ${header.vaultId} ${header.journalId}\n`;
  let previous = createHash('sha256').update(line).digest();
  let expected = Buffer.from(line);
  for (const [seq, payload] of payloads.entries()) {
    const prefix = Buffer.alloc(8);
    prefix.writeUInt32BE(payload.length / 2, 0);
    prefix.writeUInt32BE(seq, 4);
    const covered = Buffer.concat([prefix, Buffer.from(payload, 'hex')]);
    previous = createHash('sha256').update(previous).update(covered).digest();
    expected = Buffer.concat([expected, covered, previous]);
  }

  expect(expected.toString('hex')).toBe(vector.journal);
});

function hex(data: Uint8Array): string {
  return Buffer.from(data).toString('hex');
}
