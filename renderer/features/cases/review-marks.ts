import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';

/** How far the reviews of a case have come, as a case list marks it. */
export type ReviewMark = 'disputed' | 'parted' | 'under-review' | 'moderated';

/** By case. What asks for a person comes before what is under way, and that before what is done. */
export function reviewMarks(reviews: readonly ReviewSummary[]): ReadonlyMap<Id, ReviewMark> {
  const marks = new Map<Id, ReviewMark>();
  for (const review of reviews) {
    const mark = markOf(review);
    if (mark === null) continue;
    const known = marks.get(review.subjectCaseId);
    if (known === undefined || order.indexOf(mark) < order.indexOf(known)) {
      marks.set(review.subjectCaseId, mark);
    }
  }
  return marks;
}

const order: readonly ReviewMark[] = ['disputed', 'parted', 'under-review', 'moderated'];

function markOf({ mode, phase, state }: ReviewSummary): ReviewMark | null {
  switch (phase) {
    case 'state':
      return state === null ? 'parted' : null;
    case 'to-mark':
    case 'reviewing':
      return mode === 'calibration' ? null : 'under-review';
    case 'responded':
      return 'disputed';
    case 'concluded':
    case 'settled':
      return 'moderated';
    case 'superseded':
      return null;
  }
}
