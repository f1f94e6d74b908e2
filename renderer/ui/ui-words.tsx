import { createContext, type ReactNode, useContext } from 'react';

/** The few words that components speak by themselves; the app gives them once, in its language. */
export type UiWords = {
  /** Read out before each error message, and before the title of a page with errors: "Error:". */
  errorPrefix: string;
  /** Read out before each warning text: "Warning". */
  warningPrefix: string;
  /** Ends the title of every page: the name of the app. */
  appName: string;
};

export function UiWordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <UiWordsContext value={words}>{children}</UiWordsContext>;
}

export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext);
  if (!words) throw new Error('UiWordsProvider is missing above this component');
  return words;
}

const UiWordsContext = createContext<UiWords | null>(null);
