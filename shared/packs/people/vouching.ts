import type { Author } from '../../cases/entry.ts';
import { inspectorOf } from '../../moderation/inspector-of.ts';
import { receiveCase } from '../../moderation/receive-case.ts';
import type { PackedCase, VerifiedPack, WhoseKey } from '../pack.ts';

/** Who says that the entries of a packed case are its inspector's own. */
export type Vouching = {
  readonly kind: /** Its inspector, of every entry: by an attestation, or as the one who signed the pack. */
    | 'inspector'
    /** Its inspector, of the entries up to `seq`; those after it are the sender's word alone. */
    | 'partly'
    /** Somebody whose key is trusted, and who is not its inspector. */
    | 'somebody-else'
    /** A key that nobody trusts: `by` is only what is written beside it. */
    | 'unknown-key'
    /** Nobody but whoever signed the pack. */
    | 'nobody';
  readonly by: Author | null;
  /** The last entry that is vouched for, from 0; null where nobody does. */
  readonly seq: number | null;
};

/**
 * Of a case of a pack in which everything was found good, so that its attestation is known to be of these entries, and
 * the pack's signature is known to be the signer's, who is trusted.
 */
export function vouchingFor(
  { whole, attestation }: PackedCase,
  signer: VerifiedPack['signer'],
  whose: WhoseKey,
): Vouching {
  const { kase } = whole;
  const inspector = inspectorOf(receiveCase(whole, null));
  if (signer.card.personId === inspector?.id) {
    return { kind: 'inspector', by: authorOf(signer), seq: kase.head.seq };
  }
  if (attestation === null) return { kind: 'nobody', by: null, seq: null };
  const { seq, proof, by } = attestation;
  const known = proof.publicKey === signer.card.signingKey ? signer : whose(proof.publicKey);
  if (known?.trust !== 'trusted') return { kind: 'unknown-key', by, seq };
  if (known.card.personId !== inspector?.id) {
    return { kind: 'somebody-else', by: authorOf(known), seq };
  }
  return { kind: seq === kase.head.seq ? 'inspector' : 'partly', by: authorOf(known), seq };
}

/** By the name on their card: what is written beside a signature may be anything. */
function authorOf({ card: { personId, name } }: VerifiedPack['signer']): Author {
  return { id: personId, name };
}
