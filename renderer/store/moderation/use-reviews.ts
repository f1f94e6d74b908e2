import { useEffect, useState } from 'react';
import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { useVault } from '../store-context.tsx';
import type { Loaded } from '../use-inspections.ts';

/** The reviews of an inspection, a line each, with the second markings that are made for them. */
export type ReviewLines = {
  readonly reviews: readonly ReviewSummary[];
  readonly markings: readonly CaseSummary[];
};

/** Read again whenever a review or a case changes; meanwhile a screen keeps what it had. */
export function useReviews(inspectionId: Id): Loaded<ReviewLines> {
  const vault = useVault();
  const [loaded, setLoaded] = useState<Loaded<ReviewLines>>({ state: 'loading' });
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      latest += 1;
      const mine = latest;
      const reviews = await vault.reviews.list(inspectionId);
      const markings = reviews.ok ? await vault.reviews.listMarkings(inspectionId) : reviews;
      // A slower, older answer must not replace a newer one.
      if (mine !== latest) return;
      if (!reviews.ok) return setLoaded({ state: 'failed', fault: reviews.error });
      if (!markings.ok) return setLoaded({ state: 'failed', fault: markings.error });
      setLoaded({
        state: 'loaded',
        value: { reviews: reviews.value, markings: markings.value },
      });
    };
    void load();
    const stops = [
      vault.reviews.subscribe(() => void load()),
      vault.cases.subscribe(() => void load()),
    ];
    return () => {
      latest = -1;
      for (const stop of stops) stop();
    };
  }, [vault, inspectionId]);
  return loaded;
}
