import { readReviewEntry } from '../../moderation/read-review-entry.ts';
import type { ReviewEntry } from '../../moderation/review-entry.ts';
import { endsTurn, type TurnEnd, turnToSign } from '../../moderation/turn.ts';
import { unendedBy } from '../../moderation/unended-turn.ts';
import type { WhoseKey } from '../pack.ts';
import { verifyProof } from '../people/signing.ts';

/** `turn-unknown` names whoever ended a turn and has no card here that was compared. */
export type TurnFault =
  | { readonly kind: 'turn-wrong' }
  | { readonly kind: 'turn-unknown'; readonly name: string };

/**
 * What is wrong with the turns in the stored entries of a review, so that nobody's words are put into another's mouth:
 * each was ended, and signed, by whoever said what is in it. Null where nothing is.
 */
export async function findTurnFault(
  stored: readonly unknown[],
  whose: WhoseKey,
): Promise<TurnFault | null> {
  const entries: ReviewEntry[] = [];
  for (const data of stored) {
    const entry = readReviewEntry(data);
    if (!entry.ok) return wrong;
    entries.push(entry.value);
  }
  if (unendedBy(entries) !== null) return wrong;
  for (const entry of entries) {
    const { happening } = entry;
    const found = endsTurn(happening) ? await faultOfEnd(entry, happening, whose) : null;
    if (found !== null) return found;
  }
  return null;
}

const wrong: TurnFault = { kind: 'turn-wrong' };

/** A key that was replaced was its owner's when they signed; of one that was withdrawn nobody knows who had it. */
async function faultOfEnd(
  { previous, author }: ReviewEntry,
  happening: TurnEnd,
  whose: WhoseKey,
): Promise<TurnFault | null> {
  const { proof } = happening;
  if (proof === null || previous === null) return wrong;
  if (!(await verifyProof(turnToSign(previous, happening), proof))) return wrong;
  const known = whose(proof.publicKey);
  if (known === null) return { kind: 'turn-unknown', name: author.name };
  if (known.card.personId !== author.id) return wrong;
  if (known.trust === 'unchecked') return { kind: 'turn-unknown', name: author.name };
  return known.trust === 'revoked' ? wrong : null;
}
