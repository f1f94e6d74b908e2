import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../../shared/kernel/hash.ts';
import type { Proof } from '../../../shared/kernel/proof.ts';
import { type TurnEnd, turnToSign } from '../../../shared/moderation/turn.ts';
import { TextEncoder } from '../../../shared/vault-format/web-crypto.ts';
import type { VaultIdentity } from '../people/people.ts';

/** Vouches for a turn up to the entry with that hash. Null where the vault's person has no keys yet. */
export type SignTurn = (previous: Sha256, happening: TurnEnd) => Promise<Proof | null>;

/** Signs with the keys of the vault's person. Never fails: what was recorded is kept, with a proof or without. */
export function createSignTurn(identity: () => VaultIdentity | null): SignTurn {
  return async (previous, happening) => {
    const own = identity();
    if (own === null) return null;
    try {
      const { signingKey } = own.card();
      const text = new TextEncoder().encode(turnToSign(previous, happening));
      return { publicKey: signingKey, signature: bytesToHex(await own.sign(text)) };
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
      return null;
    }
  };
}
