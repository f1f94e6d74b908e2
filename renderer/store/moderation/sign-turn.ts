import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '../../../shared/kernel/hash.ts';
import type { Proof } from '../../../shared/kernel/proof.ts';
import { type TurnEnd, turnToSign } from '../../../shared/moderation/turn.ts';
import { TextEncoder } from '../../../shared/vault-format/web-crypto.ts';
import type { VaultIdentity } from '../people/people.ts';

/**
 * Vouches for a turn up to the entry with that hash. Rejects where it cannot: an ending that nobody signed is refused
 * by every reader, so it is not to be recorded.
 */
export type SignTurn = (previous: Sha256, happening: TurnEnd) => Promise<Proof>;

/** Signs with the keys of the vault's person, which are on disk first: what is lost with them could never be shown. */
export function createSignTurn(
  identity: () => Pick<VaultIdentity, 'card' | 'keep' | 'sign'>,
): SignTurn {
  return async (previous, happening) => {
    const own = identity();
    const kept = await own.keep();
    if (!kept.ok) throw new Error(`the keys are not on disk: ${kept.error.kind}`);
    const { signingKey } = own.card();
    const text = new TextEncoder().encode(turnToSign(previous, happening));
    return { publicKey: signingKey, signature: bytesToHex(await own.sign(text)) };
  };
}
