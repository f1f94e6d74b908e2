import { toCanonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { Proof } from '../kernel/proof.ts';
import type { Attestation, ReviewHappening } from './review-entry.ts';

/** What ends a turn, and so carries a proof. */
export type TurnEnd = Extract<ReviewHappening, { proof: Proof | null }>;

/** The same before it is signed. */
export type UnsignedTurnEnd = TurnEnd extends infer Each
  ? Each extends TurnEnd
    ? Omit<Each, 'proof'>
    : never
  : never;

/** Whether a happening ends a turn. */
export function endsTurn(happening: ReviewHappening): happening is TurnEnd {
  return 'proof' in happening;
}

/**
 * The text, in UTF-8, that is signed (Ed25519) by whoever ends a turn: everything before it by its hash, and what the
 * ending says, without the proof itself. The first line keeps a signature for one thing from being one for another.
 */
export function turnToSign(previous: Sha256, happening: TurnEnd | UnsignedTurnEnd): string {
  const { proof: _, ...said } = { proof: null, ...happening };
  return `casemark review turn 1\n${toCanonicalJson({ previous, happening: said })}`;
}

/** As `turnToSign`, for whoever vouches for a chain as far as an entry. */
export function chainToVouchFor(attestation: Omit<Attestation, 'proof'>): string {
  const { chainId, seq, head, by } = attestation;
  return `casemark chain 1\n${toCanonicalJson({ chainId, seq, head, by })}`;
}
