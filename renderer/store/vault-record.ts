import * as z from 'zod';
import { Id } from '../../shared/kernel/id.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type Ladder, type ReadFault, readVersioned } from '../../shared/kernel/upgrade.ts';
import { type DeriveKey, type KdfCost, PassphraseKdf, passphraseToKey } from './passphrase-key.ts';
import { Recipient } from './recovery/recipient.ts';
import {
  type Bytes,
  createWrappedKey,
  lendKeyBytes,
  type Place,
  RecordDamaged,
  rewrapKey,
  unwrapKey,
  wrapKeyBytes,
} from './seal.ts';
import { fromVersion1 } from './vault-record-v1.ts';

/** The same data key wrapped for whoever holds the identity of an age recipient: an age file of its 32 bytes. */
export const Recovery = z.strictObject({
  recipient: Recipient,
  wrappedDataKey: z.custom<Bytes>((bytes) => bytes instanceof Uint8Array),
});
export type Recovery = z.infer<typeof Recovery>;

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

/** A new vault's record, and its data key. */
export async function createVaultRecord(
  vaultId: Id,
  passphrase: string,
  cost: KdfCost,
  deriveKey: DeriveKey,
): Promise<{ record: VaultRecord; dataKey: CryptoKey }> {
  const { kdf, passphraseKey } = await createPassphraseKey(passphrase, cost, deriveKey);
  const { key, wrapped } = await createWrappedKey(passphraseKey, dataKeyPlace(vaultId));
  return {
    record: { v: 2, vaultId, kdf, wrappedDataKey: wrapped, recovery: null },
    dataKey: key,
  };
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

/** What `wrap` makes of the data key's bytes, which are overwritten after; null for a wrong passphrase. */
export async function wrapDataKeyWith(
  record: VaultRecord,
  passphrase: string,
  deriveKey: DeriveKey,
  wrap: (dataKeyBytes: Bytes) => Promise<Bytes>,
): Promise<Bytes | null> {
  const passphraseKey = await passphraseToKey(deriveKey, passphrase, record.kdf);
  return nullIfDamaged(
    lendKeyBytes(passphraseKey, dataKeyPlace(record.vaultId), record.wrappedDataKey, wrap),
  );
}

/** The record of a vault whose passphrase is lost under a new one. Overwrites the data key's bytes. */
export async function giveNewPassphrase(
  record: VaultRecord,
  dataKeyBytes: Bytes,
  passphrase: string,
  cost: KdfCost,
  deriveKey: DeriveKey,
): Promise<{ record: VaultRecord; dataKey: CryptoKey }> {
  try {
    const { kdf, passphraseKey } = await createPassphraseKey(passphrase, cost, deriveKey);
    const place = dataKeyPlace(record.vaultId);
    const { key, wrapped } = await wrapKeyBytes(dataKeyBytes, passphraseKey, place);
    return { record: { ...record, kdf, wrappedDataKey: wrapped }, dataKey: key };
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
