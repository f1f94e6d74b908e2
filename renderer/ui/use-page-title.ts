import { useEffect } from 'react';
import { useUiWords } from './ui-words.tsx';

/**
 * The window's title. It stands in task switchers and logs, so it never names a case. It is the first thing read out
 * of a page, so a form that was refused says so there.
 */
export function usePageTitle(title: string, hasErrors = false): void {
  const { appName, errorPrefix } = useUiWords();
  const said = `${hasErrors ? `${errorPrefix} ` : ''}${title} – ${appName}`;
  useEffect(() => {
    document.title = said;
  }, [said]);
}
