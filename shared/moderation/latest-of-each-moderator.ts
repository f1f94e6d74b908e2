import type { WholeReview } from './review.ts';

/**
 * Of the reviews that one moderator made of one case the one that counts: a concluded one before any other (a
 * commitment before none), then the one of the later state of the case, then the one that was concluded later. Of a
 * review that parted in two states both are kept, and the order given is. It follows from what travels alone: that a
 * review took the place of another is written down in its moderator's vault only, so that mark is not looked at.
 */
export function latestOfEachModerator(reviews: readonly WholeReview[]): readonly WholeReview[] {
  const ofModerator = ({ review }: WholeReview) => `${review.subject.caseId} ${review.openedBy.id}`;
  const latest = new Map<string, WholeReview>();
  for (const one of reviews) {
    const known = latest.get(ofModerator(one));
    if (known === undefined || isLater(one, known)) latest.set(ofModerator(one), one);
  }
  return reviews.filter((one) => latest.get(ofModerator(one))?.review.id === one.review.id);
}

function isLater(one: WholeReview, known: WholeReview): boolean {
  const [ranks, before] = [ranksOf(one), ranksOf(known)];
  const at = ranks.findIndex((rank, index) => rank !== before[index]);
  return (ranks[at] ?? '') > (before[at] ?? '');
}

function ranksOf({ review }: WholeReview): readonly string[] {
  const { conclusion, committed, subject, openedAt, id } = review;
  return [
    conclusion === null ? '0' : '1',
    committed === null ? '0' : '1',
    String(subject.head.seq).padStart(10, '0'),
    conclusion?.at ?? openedAt,
    id,
  ];
}
