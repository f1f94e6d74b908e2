import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { type View, viewIn } from './review-view.ts';

/** Which rows the pages of a review show. It stands in the address, so that Back shows the same. */
export function useView(): { readonly view: View; readonly show: (view: View) => void } {
  const mode = useReviewPart((review) => review.mode);
  const [params, setParams] = useSearchParams();
  const view = viewIn(params, mode);
  const show = useCallback(
    (wanted: View) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete('at');
          after.set('view', wanted);
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { view, show };
}
