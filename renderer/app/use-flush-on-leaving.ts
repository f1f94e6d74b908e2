import { useEffect } from 'react';
import type { OpenCase } from '../store/open-case.ts';

/**
 * Records what is half-typed when the window is being left or hidden, and holds the window open while that or
 * anything else is not on disk yet. A window that is only hidden may be ended without another word.
 */
export function useFlushOnLeaving(openCase: OpenCase): void {
  useEffect(() => {
    const onLeaving = (event: BeforeUnloadEvent) => {
      void openCase.flush();
      if (openCase.getSaving().state !== 'saved') event.preventDefault();
    };
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void openCase.flush();
    };
    window.addEventListener('beforeunload', onLeaving);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('beforeunload', onLeaving);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [openCase]);
}
