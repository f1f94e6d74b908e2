import * as z from 'zod';
import { Id } from '../../shared/kernel/id.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type Ladder, type ReadFault, readVersioned } from '../../shared/kernel/upgrade.ts';
import { type DeriveKey, type KdfCost, PassphraseKdf, passphraseToKey } from './passphrase-key.ts';
import { type Bytes, createWrappedKey, type Place, RecordDamaged, unwrapKey } from './seal.ts';

/** The one record in the clear: how the passphrase becomes a key, and the data key wrapped under it. */
export const VaultRecord = z.strictObject({
  v: z.literal(1),
  vaultId: Id,
  kdf: PassphraseKdf,
  wrappedDataKey: z.custom<Bytes>((bytes) => bytes instanceof Uint8Array),
});
export type VaultRecord = z.infer<typeof VaultRecord>;

export function readVaultRecord(stored: unknown): Result<VaultRecord, ReadFault> {
  return readVersioned(ladder, stored);
}

/** A new vault's record, and its data key. */
export async function createVaultRecord(
  vaultId: Id,
  passphrase: string,
  cost: KdfCost,
  deriveKey: DeriveKey,
): Promise<{ record: VaultRecord; dataKey: CryptoKey }> {
  const kdf = { ...cost, salt: crypto.getRandomValues(new Uint8Array(16)) };
  const passphraseKey = await passphraseToKey(deriveKey, passphrase, kdf);
  const { key, wrapped } = await createWrappedKey(passphraseKey, dataKeyPlace(vaultId));
  return { record: { v: 1, vaultId, kdf, wrappedDataKey: wrapped }, dataKey: key };
}

/**
 * The vault's data key, or null for a wrong passphrase. An altered record gives null too: the seal cannot tell them
 * apart, and neither can anyone else. The whole derivation is done first in every case, so both cost the same time.
 */
export async function unwrapDataKey(
  record: VaultRecord,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<CryptoKey | null> {
  const passphraseKey = await passphraseToKey(deriveKey, passphrase, record.kdf);
  try {
    return await unwrapKey(passphraseKey, dataKeyPlace(record.vaultId), record.wrappedDataKey);
  } catch (error) {
    if (error instanceof RecordDamaged) return null;
    throw error;
  }
}

const ladder: Ladder<VaultRecord> = { current: 1, schema: VaultRecord, steps: [] };

function dataKeyPlace(vaultId: string): Place {
  return { vaultId, table: 'vault', recordId: vaultId, seq: 0 };
}
