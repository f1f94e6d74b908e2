import * as z from 'zod';
import { payloadLimitBytes, sequenceLimit } from '../journal/frame.ts';
import { JournalId } from '../journal/journal-id.ts';
import { JournalFile, journalLimitBytes } from '../journal/journal-port.ts';
import { VaultName } from '../journal/vault-name.ts';

/** What one frame can hold. */
const Payload = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.length > 0 && bytes.length <= payloadLimitBytes,
);
const mostPayloads = 100_000;

export const JournalToRead = z.strictObject({ vault: VaultName, journalId: JournalId });
export type JournalToRead = z.infer<typeof JournalToRead>;

export const FramesToAppend = z
  .strictObject({
    vault: VaultName,
    journalId: JournalId,
    seq: z
      .int()
      .nonnegative()
      .max(sequenceLimit - mostPayloads),
    payloads: z.array(Payload).max(mostPayloads).readonly(),
  })
  .refine(({ payloads }) => totalBytes(payloads) <= journalLimitBytes);
export type FramesToAppend = z.infer<typeof FramesToAppend>;

/** One message's worth of journals: how many are durable so far is told between messages. */
export const JournalsToWrite = z
  .strictObject({ vault: VaultName, files: z.array(JournalFile).max(1_000).readonly() })
  .refine(({ files }) => totalBytes(files.map(({ bytes }) => bytes)) <= journalLimitBytes);
export type JournalsToWrite = z.infer<typeof JournalsToWrite>;

export const JournalToKeepAside = z.strictObject({ vault: VaultName, file: JournalFile });
export type JournalToKeepAside = z.infer<typeof JournalToKeepAside>;

export const JournalsToRemove = z.strictObject({
  vault: VaultName,
  journalIds: z.array(JournalId).max(100_000).readonly(),
});
export type JournalsToRemove = z.infer<typeof JournalsToRemove>;

export const JournalBytes = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.length <= journalLimitBytes,
);

function totalBytes(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}
