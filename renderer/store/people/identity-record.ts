import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { Id } from '../../../shared/kernel/id.ts';
import { Instant } from '../../../shared/kernel/instant.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import { SigningKey } from '../../../shared/kernel/proof.ts';
import type { Ladder } from '../../../shared/kernel/upgrade.ts';
import { bytesToRecipient } from '../../../shared/packs/people/recipient-bytes.ts';
import { createSigningPair } from '../../../shared/packs/people/signing.ts';
import { Recipient } from '../../../shared/vault-format/recipient.ts';
import type { SealedRow } from '../../../shared/vault-format/rows.ts';
import { unwrapPrivateKey, wrapPrivateKey } from '../../../shared/vault-format/seal.ts';
import { sealRecord } from '../sealed-records.ts';
import type { UnlockedStore } from '../unlocked-store.ts';

const Hex = z.string().regex(/^([0-9a-f]{2})+$/);

/** A person's keys, sealed in their vault. Never changed, and never taken out: old packs are to open. */
export const IdentityRecord = z.strictObject({
  v: z.literal(1),
  id: Id,
  /** From 1, one more with each that takes the place of the one before. A clock may go backwards. */
  number: z.int().positive(),
  madeAt: Instant,
  recipient: Recipient,
  signingKey: SigningKey,
  /** The secret halves, wrapped under the data key once more, so that no code of ours ever holds their bytes. */
  wrappedAgeKey: Hex,
  wrappedSigningKey: Hex,
});
export type IdentityRecord = z.infer<typeof IdentityRecord>;

export const identityLadder: Ladder<IdentityRecord> = {
  current: 1,
  schema: IdentityRecord,
  steps: [],
};

/** New keys of the platform's own randomness: an X25519 pair for age, and an Ed25519 pair. */
export async function createIdentity(
  store: UnlockedStore,
  ports: Ports,
  number = 1,
): Promise<{ record: IdentityRecord; row: SealedRow }> {
  const id = ports.createId();
  const [age, signing] = await Promise.all([
    crypto.subtle.generateKey('X25519', true, ['deriveBits']) as Promise<CryptoKeyPair>,
    createSigningPair(true),
  ]);
  const recipient = new Uint8Array(await crypto.subtle.exportKey('raw', age.publicKey));
  const wrap = async (key: CryptoKey, seq: number) =>
    bytesToHex(await wrapPrivateKey(key, store.dataKey(), store.place('identity', id, seq)));
  const record: IdentityRecord = {
    v: 1,
    id,
    number,
    madeAt: ports.now(),
    recipient: bytesToRecipient(recipient),
    signingKey: signing.publicKey,
    wrappedAgeKey: await wrap(age.privateKey, agePlace),
    wrappedSigningKey: await wrap(signing.privateKey as CryptoKey, signingPlace),
  };
  return { record, row: await sealRecord(store, 'identity', id, record) };
}

/** An identity's secret keys, which cannot be exported. */
export type IdentityKeys = {
  readonly record: IdentityRecord;
  readonly ageKey: CryptoKey;
  readonly signingKey: CryptoKey;
};

/** Throws RecordDamaged. */
export async function openIdentityKeys(
  store: UnlockedStore,
  record: IdentityRecord,
): Promise<IdentityKeys> {
  const unwrap = (hex: string, seq: number, algorithm: 'X25519' | 'Ed25519') =>
    unwrapPrivateKey(
      store.dataKey(),
      store.place('identity', record.id, seq),
      new Uint8Array(hexToBytes(hex)),
      algorithm,
    ) as Promise<CryptoKey>;
  const [ageKey, signingKey] = await Promise.all([
    unwrap(record.wrappedAgeKey, agePlace, 'X25519'),
    unwrap(record.wrappedSigningKey, signingPlace, 'Ed25519'),
  ]);
  return { record, ageKey, signingKey };
}

const agePlace = 1;
const signingPlace = 2;
