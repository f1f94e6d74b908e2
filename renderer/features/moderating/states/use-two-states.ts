import { useEffect, useMemo, useState } from 'react';
import { readWholeCase, type WholeCase } from '../../../../shared/cases/whole-case.ts';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';

/** The case as it stands in this vault, and as the review received it. */
export type TwoStates = { readonly here: WholeCase; readonly there: WholeCase };

/** Null until both are read, where the case is not here, and before a second marking is committed. */
export function useTwoStates(): TwoStates | null {
  const vault = useVault();
  const subject = useReviewPart((review) => (review.phase === 'to-mark' ? null : review.subject));
  const caseId = subject?.caseId ?? null;
  const [here, setHere] = useState<WholeCase | null>(null);
  useEffect(() => {
    if (caseId === null) return;
    let left = false;
    void vault.cases.readWhole(caseId).then((read) => {
      if (!left) setHere(read.ok ? read.value : null);
    });
    return () => {
      left = true;
    };
  }, [vault, caseId]);
  return useMemo(() => {
    if (subject === null || here === null || here.kase.id !== subject.caseId) return null;
    const there = readWholeCase(subject.entries, subject.head.hash);
    return there.ok ? { here, there: there.value } : null;
  }, [here, subject]);
}
