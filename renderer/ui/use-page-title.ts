import { useEffect } from 'react';
import { useUiWords } from './ui-words.tsx';

/** The window's title. It stands in task switchers and logs, so it never names a case. */
export function usePageTitle(title: string): void {
  const { appName } = useUiWords();
  useEffect(() => {
    document.title = `${title} – ${appName}`;
  }, [title, appName]);
}
