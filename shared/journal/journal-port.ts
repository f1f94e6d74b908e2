import * as z from 'zod';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import { JournalId } from './journal-id.ts';
import type { VaultName } from './vault-name.ts';

/** The largest journal that is read or written whole. A case of 500 entries is under a hundredth of it. */
export const journalLimitBytes = 256 * 1024 * 1024;

/** What the keeper of the files knows of one journal without any key. */
export const JournalHead = z.strictObject({
  /** As the file's name says. */
  journalId: JournalId,
  /** As the file's own header says; null when the header cannot be read. */
  header: z.strictObject({ vaultId: Id, journalId: JournalId }).nullable(),
  /** Whole frames, one after another from the first. */
  frames: z.int().nonnegative(),
  /** After the last whole frame: equal checksums mean equal frames from the first to the last. */
  checksum: Sha256.nullable(),
  bytes: z.int().nonnegative(),
  /**
   * `torn`: what follows the last whole frame is a frame begun and not finished. `damaged`: anything else follows it,
   * the header cannot be read, or it names another journal than the file's name does.
   */
  state: z.enum(['whole', 'torn', 'damaged']),
});
export type JournalHead = z.infer<typeof JournalHead>;

/** A journal to be written whole, in place of what stands there. */
export const JournalFile = z.strictObject({
  journalId: JournalId,
  bytes: z.custom<Uint8Array>(
    (bytes) => bytes instanceof Uint8Array && bytes.length <= journalLimitBytes,
  ),
});
export type JournalFile = z.infer<typeof JournalFile>;

/** Why a journal was not read or written. What stood there before still stands there. Names no path. */
export const JournalFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('disk-full') }),
  z.strictObject({ kind: z.literal('folder-not-writable') }),
  /** Appending to a journal that is not there, or has no readable header. It is to be written whole. */
  z.strictObject({ kind: z.literal('journal-missing') }),
  /** The journal ends before the frame that was to be appended would begin. It is to be written whole. */
  z.strictObject({ kind: z.literal('journal-behind'), frames: z.int().nonnegative() }),
  /** The journal already has another frame at that place. Nothing was written. */
  z.strictObject({ kind: z.literal('journal-diverged'), frames: z.int().nonnegative() }),
  /** Anything else the machine reported, by its own code, such as EIO. */
  z.strictObject({ kind: z.literal('journal-failed'), code: z.string() }),
]);
export type JournalFault = z.infer<typeof JournalFault>;

/**
 * The second copy: journals of sealed frames in a folder outside the browser's own store. Whoever keeps the files
 * never sees plaintext. What is answered with `ok` is durable: it survives a power cut in the next instant.
 */
export type JournalPort = {
  /** Every journal of the vault; none when the vault has no folder yet. Creates nothing. */
  list(vault: VaultName): Promise<Result<readonly JournalHead[], JournalFault>>;
  /** The file as it stands, to be parsed with `readJournal`; null when there is none. */
  read(vault: VaultName, journalId: JournalId): Promise<Result<Uint8Array | null, JournalFault>>;
  /**
   * Appends frames in order, the first of them with sequence number `seq`. A torn end is cut off first. Frames that
   * are there already with the same payload are passed over, so that a retry changes nothing.
   */
  append(
    vault: VaultName,
    journalId: JournalId,
    seq: number,
    payloads: readonly Uint8Array[],
  ): Promise<Result<void, JournalFault>>;
  /**
   * Writes journals whole, each all or none and in the order given, making or replacing them. `progress` is told how
   * many are durable so far.
   */
  write(
    vault: VaultName,
    files: readonly JournalFile[],
    progress?: (done: number) => void,
  ): Promise<Result<void, JournalFault>>;
  /** Removes journals; one that is not there is no fault. */
  remove(vault: VaultName, journalIds: readonly JournalId[]): Promise<Result<void, JournalFault>>;
  /** Moves a journal out of the way, kept under a name of its own, so that it can still be looked into. */
  setAside(vault: VaultName, journalId: JournalId): Promise<Result<void, JournalFault>>;
  /** Keeps bytes as a journal set aside. What stands under its own name is not touched. */
  keepAside(vault: VaultName, file: JournalFile): Promise<Result<void, JournalFault>>;
};
