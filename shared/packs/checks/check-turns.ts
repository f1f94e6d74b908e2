import { readReviewEntry } from '../../moderation/read-review-entry.ts';
import type { ReviewEntry } from '../../moderation/review-entry.ts';
import { endsTurn, type TurnEnd, turnToSign } from '../../moderation/turn.ts';
import { unendedBy } from '../../moderation/unended-turn.ts';
import type { WhoseKey } from '../pack.ts';
import { verifyProof } from '../people/signing.ts';

/**
 * Whether nobody's words in the stored entries of a review are put into another's mouth: each turn was ended, and signed,
 * by whoever said what is in it.
 */
export async function areTurnsGood(stored: readonly unknown[], whose: WhoseKey): Promise<boolean> {
  const entries: ReviewEntry[] = [];
  for (const data of stored) {
    const entry = readReviewEntry(data);
    if (!entry.ok) return false;
    entries.push(entry.value);
  }
  if (unendedBy(entries) !== null) return false;
  for (const entry of entries) {
    const { happening } = entry;
    if (endsTurn(happening) && !(await isEndGood(entry, happening, whose))) return false;
  }
  return true;
}

/** A key that was replaced was its owner's when they signed; of one that was withdrawn nobody knows who had it. */
async function isEndGood(
  { previous, author }: ReviewEntry,
  happening: TurnEnd,
  whose: WhoseKey,
): Promise<boolean> {
  const { proof } = happening;
  if (proof === null || previous === null) return false;
  const known = whose(proof.publicKey);
  return (
    known !== null &&
    (known.trust === 'trusted' || known.trust === 'replaced') &&
    known.card.personId === author.id &&
    verifyProof(turnToSign(previous, happening), proof)
  );
}
