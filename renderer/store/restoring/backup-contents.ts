import type { JournalId } from '../../../shared/journal/journal-id.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { VaultRow } from '../copies/payload.ts';
import type { OpenLevel } from './open-level.ts';

/** A backup that its passphrase has opened: sealed bytes, and the key to them. */
export type BackupContents = {
  readonly vaultId: Id;
  readonly madeAt: Instant;
  readonly dataKey: CryptoKey;
  /** The rows of the vault itself. */
  readonly rows: readonly VaultRow[];
  readonly level: OpenLevel;
  /** The journals of its cases, as they are. */
  readonly journals: ReadonlyMap<JournalId, Uint8Array>;
};
