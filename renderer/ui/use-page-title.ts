import { useEffect } from 'react';

/** The window's title. It stands in task switchers and logs, so it never names a case. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Casemark`;
  }, [title]);
}
