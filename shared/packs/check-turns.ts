import type { Id } from '../kernel/id.ts';
import { readReviewEntry } from '../moderation/read-review-entry.ts';
import type { ReviewEntry, ReviewHappening } from '../moderation/review-entry.ts';
import { endsTurn, type TurnEnd, turnToSign } from '../moderation/turn.ts';
import type { WhoseKey } from './pack.ts';
import { verifyProof } from './signing.ts';

/**
 * Whether nobody's words in the stored entries of a review are put into another's mouth: each turn was ended, and signed,
 * by whoever said what is in it, and what no ending closes yet was said by the sender of the pack, who signed all of it.
 */
export async function areTurnsGood(
  stored: readonly unknown[],
  senderId: Id,
  whose: WhoseKey,
): Promise<boolean> {
  let open: readonly Id[] = [];
  for (const data of stored) {
    const entry = readReviewEntry(data);
    if (!entry.ok) return false;
    const { happening, author } = entry.value;
    if (endsTurn(happening)) {
      const isTheirs = open.every((id) => id === author.id);
      if (!isTheirs || !(await isEndGood(entry.value, happening, whose))) return false;
      open = [];
    } else if (!byAnybody.has(happening.kind)) open = [...open, author.id];
  }
  return open.every((id) => id === senderId);
}

/** Of these nothing follows for a judgement, or they name those who agreed; they may stand in another's turn. */
const byAnybody: ReadonlySet<ReviewHappening['kind']> = new Set([
  'commented',
  'asked',
  'replied',
  'resolved',
  'undone',
]);

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
