import type { Framework } from '../../shared/frameworks/framework.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import { hashReviewEntry } from '../../shared/moderation/review-chain.ts';
import type { ReviewEntry } from '../../shared/moderation/review-entry.ts';
import { endsTurn, turnToSign } from '../../shared/moderation/turn.ts';
import { readWholeReview } from '../../shared/moderation/whole-review.ts';
import type { Person } from './pack.ts';
import { buildReviewEntries, type ReviewOptions } from './review.ts';

/** As `buildReview`, with every turn signed that one of these people ended. */
export async function buildSignedReview(
  framework: Framework,
  options: ReviewOptions,
  people: readonly Person[],
): Promise<WholeReview> {
  const entries: ReviewEntry[] = [];
  for (const entry of buildReviewEntries(framework, options)) {
    const before = entries.at(-1);
    const previous = before === undefined ? null : hashReviewEntry(before);
    const { happening, author } = entry;
    const person = people.find(({ card }) => card.personId === author.id);
    const isSigned = endsTurn(happening) && previous !== null && person !== undefined;
    const said = isSigned
      ? { ...happening, proof: await person.prove(turnToSign(previous, happening)) }
      : happening;
    entries.push({ ...entry, previous, happening: said });
  }
  const whole = readWholeReview(entries);
  if (!whole.ok) throw new Error(`no whole review: ${JSON.stringify(whole.error)}`);
  return whole.value;
}
