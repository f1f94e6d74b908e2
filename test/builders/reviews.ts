import type { OpenReview } from '../../renderer/store/moderation/reviews.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { ReviewHappening } from '../../shared/moderation/review-entry.ts';
import { value } from './machine.ts';
import { answer } from './retention.ts';
import { addCases } from './vault.ts';

/** Reviews in a vault: begun on cases that are here, as by a lead who moderates alone. */

export const agreedOn: ReviewHappening = {
  kind: 'agreed',
  target: { kind: 'prompt', id: '2.2.1-a' },
};
export const overruledTo: ReviewHappening = {
  kind: 'overruled',
  ruling: { kind: 'prompt', id: '2.2.1-b', value: 'no' },
  reasonCode: 'evidence-overlooked',
  reason: 'The plan was not looked at again',
  evidence: '',
};

/** One answered case of a new inspection, under review. */
export async function addReview(vault: Vault, mode: 'open' | 'blind' = 'open') {
  const { inspection, caseIds } = await addCases(vault, ['SNP-014']);
  const [caseId = ''] = caseIds;
  await answer(vault, caseId);
  const reviewId = value(await vault.reviews.begin(caseId, mode));
  return { inspection, caseId, reviewId };
}

/** Records, waits until it is saved, and lets go. */
export async function say(
  vault: Vault,
  reviewId: Id,
  ...happenings: readonly ReviewHappening[]
): Promise<OpenReview> {
  const open = value(await vault.reviews.open(reviewId));
  for (const happening of happenings) open.record(happening);
  await open.close();
  return open;
}

/** The numbers of a review's entries that stand here, with their kinds. */
export async function saidIn(vault: Vault, reviewId: Id): Promise<readonly string[]> {
  const open = value(await vault.reviews.open(reviewId));
  const kinds = open.getEntries().map(({ happening }) => happening.kind);
  await open.close();
  return kinds;
}

/** Marks the case of a blind review again and signs it off, as its moderator would. */
export async function markAgain(vault: Vault, reviewId: Id): Promise<Id> {
  const markingId = value(await vault.reviews.secondMarking(reviewId));
  const open = await answer(vault, markingId);
  const again = value(await vault.cases.open(markingId));
  again.record({ kind: 'signed-off', name: open.getCase().assessor });
  await again.close();
  return markingId;
}
