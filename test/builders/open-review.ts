import type { OpenReview } from '../../renderer/store/moderation/reviews.ts';
import type { Author } from '../../shared/cases/entry.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { foldReview } from '../../shared/moderation/fold-review.ts';
import { hashReviewEntry, nextReviewEntry } from '../../shared/moderation/review-chain.ts';
import type { ReviewEntry } from '../../shared/moderation/review-entry.ts';
import { whyNotNext } from '../../shared/moderation/review-rules.ts';
import { assessor } from './case.ts';
import { fakePorts } from './ports.ts';
import { buildReview, buildReviewEntries, type ReviewOptions } from './review.ts';

/** A review on screen, in memory alone: what is recorded in it follows the rules, and nothing is saved. */
export function openReviewInMemory(
  framework: Framework,
  person: Author,
  options: ReviewOptions = {},
): OpenReview & { typing(): number; keep(): void } {
  const { subject, marking } = buildReview(framework, options);
  let entries: readonly ReviewEntry[] = buildReviewEntries(framework, options);
  const ports = fakePorts({ startsAt: '2026-11-25T09:00:00.000Z', idsAfter: 990_000 });
  const head = () => entries.at(-1) as ReviewEntry;
  let review = foldReview(entries, hashReviewEntry(head()));
  const pendings = new Set<() => void>();
  let typing = 0;
  const record: OpenReview['record'] = (happening) => {
    const refused = whyNotNext(review, person, happening);
    if (refused !== null) throw new Error(refused);
    entries = [...entries, nextReviewEntry(review.id, review.head, person, happening, ports)];
    review = foldReview(entries, hashReviewEntry(head()));
  };
  return {
    framework,
    inspector: assessor,
    getReview: () => review,
    getSubject: () => subject.kase,
    getFacts: () => subject.kase,
    getMarking: () => marking?.kase ?? null,
    getEntries: () => entries,
    getReadOnly: () => null,
    getSaving: () => ({ state: 'saved', at: null }),
    isEndUnsigned: () => false,
    subscribe: () => () => {},
    record,
    undo: () => {
      const seq = review.undoable.at(-1);
      if (seq !== undefined) record({ kind: 'undone', seq });
    },
    onFlush: (pending) => {
      pendings.add(pending);
      return () => pendings.delete(pending);
    },
    startTyping: () => {
      typing += 1;
      return () => {
        typing -= 1;
      };
    },
    flush: async () => ({ state: 'saved', at: null }),
    close: async () => {},
    /** How many things are half-typed and recorded nowhere. */
    typing: () => typing,
    keep: () => {
      for (const pending of pendings) pending();
    },
  };
}
