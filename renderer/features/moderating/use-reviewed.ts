import { useMemo, useSyncExternalStore } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import { isMine } from '../../../shared/cases/is-mine.ts';
import { useOpenReview, useReviewPart } from '../../store/moderation/review-context.tsx';
import { useVault } from '../../store/store-context.tsx';
import { useInspection } from '../../store/use-inspections.ts';
import { type Asking, mayLead, type Turn, type TurnFacts, turnOf } from './list/whose-turn.ts';
import { type ReviewedStandard, reviewedStandards } from './rows/review-rows.ts';

const none: readonly ReviewedStandard[] = [];

/** What is reviewed, by standard; nothing while the case may not be seen. */
export function useReviewed(): readonly ReviewedStandard[] {
  const { framework } = useOpenReview();
  const { subject, marking } = useMarkings();
  return useMemo(
    () => (subject === null ? none : reviewedStandards(framework, subject, marking)),
    [framework, subject, marking],
  );
}

/** The case as its inspector left it, and the second marking: each null while it is not to be seen. */
export function useMarkings(): { readonly subject: Case | null; readonly marking: Case | null } {
  const openReview = useOpenReview();
  const subject = useSyncExternalStore(openReview.subscribe, openReview.getSubject);
  const marking = useSyncExternalStore(openReview.subscribe, openReview.getMarking);
  return { subject, marking };
}

/** The vault's person, as who they are in this inspection. */
export function useAsking(inspectionId: string): Asking {
  const { person } = useVault();
  const lead = useInspection(inspectionId)?.leadInspector ?? '';
  return { id: person.id, isLead: isMine(lead, person.name) };
}

/**
 * Whose move the review on screen waits for, and whether the lead's would be the person's. While the end of a turn
 * could not be signed the turn is not ended, and nothing else is to be done.
 */
export function useTurn(): Turn & {
  readonly mayLead: boolean;
  readonly isReadOnly: boolean;
  readonly isUnsigned: boolean;
} {
  const openReview = useOpenReview();
  const review = useReviewPart((all) => all);
  const asking = useAsking(review.inspectionId);
  const facts: TurnFacts = {
    mode: review.mode,
    phase: review.phase,
    openedById: review.openedBy.id,
    inspectorId: openReview.inspector.id,
    state: review.state?.kind ?? null,
  };
  const isReadOnly = useSyncExternalStore(openReview.subscribe, openReview.getReadOnly) !== null;
  const isUnsigned = useSyncExternalStore(openReview.subscribe, openReview.isEndUnsigned);
  const turn = turnOf(facts, asking);
  return {
    ...turn,
    isMine: turn.isMine && !isReadOnly,
    mayLead: mayLead(facts, asking) && !isReadOnly,
    isReadOnly,
    isUnsigned,
  };
}
