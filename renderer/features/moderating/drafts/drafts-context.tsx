import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Drafts, HeldDraft } from './drafts.ts';

export const DraftsContext = createContext<Drafts | null>(null);

/** What is half-typed in the review on screen. */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('no review is open here');
  return drafts;
}

export function useDraft(key: string): HeldDraft | undefined {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
}

export function useAllDrafts(): readonly HeldDraft[] {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.all);
}
