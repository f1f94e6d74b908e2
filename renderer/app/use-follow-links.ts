import { useEffect } from 'react';
import type { createHashRouter } from 'react-router';

/**
 * Hands every plain click on an in-app link (`#/…`) to the router. Left to the browser, the address would change
 * behind the router's back, and what holds back leaving a page with unsaved answers would never be asked.
 */
export function useFollowLinks(router: ReturnType<typeof createHashRouter>): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const address = addressOf(event);
      if (address === null) return;
      event.preventDefault();
      void router.navigate(address);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [router]);
}

function addressOf(event: MouseEvent): string | null {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || modified) return null;
  if (!(event.target instanceof Element)) return null;
  const href = event.target.closest('a')?.getAttribute('href');
  return href?.startsWith('#/') ? href.slice(1) : null;
}
