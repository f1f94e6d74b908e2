import * as z from 'zod';
import { Id } from '../../shared/kernel/id.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type Ladder, type ReadFault, readVersioned } from '../../shared/kernel/upgrade.ts';
import { type DeriveKey, type KdfCost, PassphraseKdf, passphraseToKey } from './passphrase-key.ts';
import type { Recipient } from './recovery/recipient.ts';
import { createRecovery, Recovery } from './recovery/recovery.ts';
import {
  type Bytes,
  createWrappedKey,
  type Place,
  RecordDamaged,
  rewrapKey,
  unwrapKey,
  wrapKeyBytes,
} from './seal.ts';
import { fromVersion1 } from './vault-record-v1.ts';

/** The one record in the clear: how the passphrase becomes a key, and the data key wrapped under it. */
export const VaultRecord = z.strictObject({
  v: z.literal(2),
  vaultId: Id,
  kdf: PassphraseKdf,
  wrappedDataKey: z.custom<Bytes>((bytes) => bytes instanceof Uint8Array),
  recovery: Recovery.nullable(),
});
export type VaultRecord = z.infer<typeof VaultRecord>;

export function readVaultRecord(stored: unknown): Result<VaultRecord, ReadFault> {
  return readVersioned(ladder, stored);
}

/** A new vault's record, and its data key, wrapped for a recovery recipient too where there is one. */
export async function createVaultRecord(
  vaultId: Id,
  passphrase: string,
  cost: KdfCost,
  deriveKey: DeriveKey,
  recipient: Recipient | null = null,
): Promise<{ record: VaultRecord; dataKey: CryptoKey }> {
  const { kdf, passphraseKey: wrappingKey } = await createPassphraseKey(
    passphrase,
    cost,
    deriveKey,
  );
  const place = dataKeyPlace(vaultId);
  const { key, wrapped } = await createWrappedKey(wrappingKey, place);
  const recovery =
    recipient === null ? null : await createRecovery(recipient, { wrappingKey, place, wrapped });
  return { record: { v: 2, vaultId, kdf, wrappedDataKey: wrapped, recovery }, dataKey: key };
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
  return nullIfDamaged(
    unwrapKey(passphraseKey, dataKeyPlace(record.vaultId), record.wrappedDataKey),
  );
}

/** The record under another passphrase, with a salt of its own; null for a wrong present one. */
export async function changePassphrase(
  record: VaultRecord,
  passphrases: { readonly present: string; readonly next: string },
  cost: KdfCost,
  deriveKey: DeriveKey,
): Promise<VaultRecord | null> {
  const present = await passphraseToKey(deriveKey, passphrases.present, record.kdf);
  const { kdf, passphraseKey } = await createPassphraseKey(passphrases.next, cost, deriveKey);
  const wrappedDataKey = await nullIfDamaged(
    rewrapKey(present, dataKeyPlace(record.vaultId), record.wrappedDataKey, passphraseKey),
  );
  return wrappedDataKey === null ? null : { ...record, kdf, wrappedDataKey };
}

/** The record with the data key wrapped for a recipient, or for none; null for a wrong passphrase. */
export async function changeRecovery(
  record: VaultRecord,
  passphrase: string,
  recipient: Recipient | null,
  deriveKey: DeriveKey,
): Promise<VaultRecord | null> {
  const wrappingKey = await passphraseToKey(deriveKey, passphrase, record.kdf);
  const place = dataKeyPlace(record.vaultId);
  const wrapped = record.wrappedDataKey;
  return nullIfDamaged(
    recipient === null
      ? unwrapKey(wrappingKey, place, wrapped).then(() => ({ ...record, recovery: null }))
      : createRecovery(recipient, { wrappingKey, place, wrapped }).then((recovery) => ({
          ...record,
          recovery,
        })),
  );
}

/** What of a vault's record a passphrase stands behind. */
export type UnderPassphrase = Pick<VaultRecord, 'kdf' | 'wrappedDataKey'>;

/** The data key of a vault whose passphrase is lost under a new one. Overwrites the key's bytes. */
export async function wrapUnderPassphrase(
  vaultId: Id,
  dataKeyBytes: Bytes,
  passphrase: string,
  cost: KdfCost,
  deriveKey: DeriveKey,
): Promise<{ underPassphrase: UnderPassphrase; dataKey: CryptoKey }> {
  try {
    const { kdf, passphraseKey } = await createPassphraseKey(passphrase, cost, deriveKey);
    const place = dataKeyPlace(vaultId);
    const { key, wrapped } = await wrapKeyBytes(dataKeyBytes, passphraseKey, place);
    return { underPassphrase: { kdf, wrappedDataKey: wrapped }, dataKey: key };
  } finally {
    dataKeyBytes.fill(0);
  }
}

const ladder: Ladder<VaultRecord> = { current: 2, schema: VaultRecord, steps: [fromVersion1] };

async function createPassphraseKey(passphrase: string, cost: KdfCost, deriveKey: DeriveKey) {
  const kdf: PassphraseKdf = { ...cost, salt: crypto.getRandomValues(new Uint8Array(16)) };
  return { kdf, passphraseKey: await passphraseToKey(deriveKey, passphrase, kdf) };
}

async function nullIfDamaged<Value>(opening: Promise<Value>): Promise<Value | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof RecordDamaged) return null;
    throw error;
  }
}

function dataKeyPlace(vaultId: string): Place {
  return { vaultId, table: 'vault', recordId: vaultId, seq: 0 };
}
