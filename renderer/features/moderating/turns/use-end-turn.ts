import { useState } from 'react';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { useDrafts } from '../drafts/drafts-context.tsx';

/** Ends a turn where nothing is left to say in it. `attempt` counts how often that was tried. */
export function useEndTurn(
  kind: 'responded' | 'settlement-ended',
  left: number,
): { readonly attempt: number; readonly end: () => void } {
  const openReview = useOpenReview();
  const drafts = useDrafts();
  const [attempt, setAttempt] = useState(0);
  const end = () => {
    setAttempt((before) => before + 1);
    if (left > 0) return;
    // What is half-typed belongs to the turn, so it goes first.
    drafts.keep();
    openReview.record({ kind, proof: null });
    void openReview.flush();
  };
  return { attempt, end };
}
