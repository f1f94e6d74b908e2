import type { Review } from '../../../shared/moderation/review.ts';
import type { ReceivedCase, ReviewEntry } from '../../../shared/moderation/review-entry.ts';

/** A review as it may be shown before the second marking is committed: of the case only what opened it. */
export function withoutSubject(review: Review): Review {
  return { ...review, subject: openingOf(review.subject) };
}

/** The same of an entry: only what opens a review holds the case. */
export function openingWithoutSubject(entry: ReviewEntry): ReviewEntry {
  const { happening } = entry;
  if (happening.kind !== 'review-opened') return entry;
  return { ...entry, happening: { ...happening, subject: openingOf(happening.subject) } };
}

function openingOf(subject: ReceivedCase): ReceivedCase {
  return { ...subject, entries: subject.entries.slice(0, 1), attestation: null };
}
