import { useEffect } from 'react';
import { type DraftFields, type DraftKind, draftKey, nothingTyped } from './draft.ts';
import { useDraft, useDrafts } from './drafts-context.tsx';

/** A form that stands open on its page: what is typed in it is kept wherever one goes, until it is saved. */
export function useHeldForm(kind: DraftKind): {
  readonly fields: DraftFields;
  readonly type: (change: Partial<DraftFields>) => void;
  readonly save: () => boolean;
} {
  const drafts = useDrafts();
  const of = { kind, target: null, seq: null };
  const key = draftKey(of);
  const draft = useDraft(key);
  useEffect(() => {
    if (draft === undefined)
      drafts.put({ kind, target: null, seq: null, fields: nothingTyped }, true);
  }, [drafts, draft, kind]);
  return {
    fields: draft?.fields ?? nothingTyped,
    type: (change) => drafts.type(key, change),
    save: () => drafts.save(key),
  };
}
