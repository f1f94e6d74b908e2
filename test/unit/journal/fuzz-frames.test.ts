import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BackupManifest } from '../../../shared/backups/backup-manifest.ts';
import type { DigestSha256 } from '../../../shared/journal/frame.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { salvageJournal } from '../../../shared/journal/salvage-journal.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { fuzzFrames, ourReaders, type Readers } from '../../fault/frames/fuzz-frames.ts';

describe('twenty thousand damaged journals and backups', () => {
  const report = fuzzFrames({ seed: 20261123, inputs: 20_000 });

  it('make no reader fail, add nothing to what was written, and hide nothing that is whole', () => {
    const { crashes, accepted, lost, first } = report;
    expect({ crashes, accepted, lost, first }).toEqual({
      crashes: 0,
      accepted: 0,
      lost: 0,
      first: null,
    });
  });

  it('are damaged in every way that there is, each often', () => {
    const rare = Object.entries(report.byMutation).filter(([, inputs]) => inputs < 3);
    expect([Object.keys(report.byMutation).length, rare]).toEqual([50, []]);
  });

  it('are the same again for the same seed', () => {
    const again = [7, 7, 8].map((seed) => fuzzFrames({ seed, inputs: 500, readers: lax.number }));

    expect(again[1]).toEqual(again[0]);
    expect(again[2]?.first).not.toEqual(again[0]?.first);
  });
});

/** A digest that finds every checksum right where the bytes that it covers stand in a file. */
const believing: DigestSha256 = (covered) =>
  new Uint8Array(covered.buffer.slice(covered.byteOffset + covered.length)).slice(0, 32);

const lax = {
  checksum: { ...ourReaders, readJournal: (bytes) => readJournal(bytes, believing) },
  number: {
    ...ourReaders,
    readJournal(bytes) {
      const reading = readJournal(bytes);
      return {
        ...reading,
        frames: reading.frames.map((frame) => ({ ...frame, seq: frame.seq + 1 })),
      };
    },
  },
  salvage: { ...ourReaders, salvageJournal: (bytes) => salvageJournal(bytes, believing) },
  ending: {
    ...ourReaders,
    readJournal: (bytes) => ({ ...readJournal(bytes), ending: 'whole' as const }),
  },
  backup: {
    ...ourReaders,
    readBackup(bytes) {
      const files = unzipSync(bytes);
      const manifest = BackupManifest.parse(
        JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()),
      );
      return ok({
        manifest,
        journals: new Map(
          manifest.files.map(({ journalId }) => [
            journalId,
            files[journalId === 'vault' ? 'vault.journal' : `cases/${journalId}.journal`] ??
              new Uint8Array(),
          ]),
        ),
      });
    },
  },
  hasty: {
    ...ourReaders,
    readJournal(bytes) {
      const reading = readJournal(bytes);
      return { ...reading, frames: reading.frames.slice(0, -1) };
    },
  },
} satisfies Record<string, Readers>;

describe('the search finds', () => {
  it.each([
    ['a reader that believes every checksum', lax.checksum, 'accepted'],
    ['a reader that tells a wrong number', lax.number, 'accepted'],
    ['a reader that calls everything whole', lax.ending, 'accepted'],
    ['a salvage that believes every checksum', lax.salvage, 'accepted'],
    ['a reader of backups that checks nothing', lax.backup, 'accepted'],
    ['a reader of backups that fails', lax.backup, 'crashes'],
    ['a reader that leaves out the last whole frame', lax.hasty, 'lost'],
  ] as const)('%s', (_, readers, what) => {
    expect(fuzzFrames({ seed: 1, inputs: 2_000, readers })[what]).toBeGreaterThan(0);
  });
});
