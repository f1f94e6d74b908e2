import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import type { Target } from '../../../../shared/moderation/review-entry.ts';
import { type DraftFields, type DraftKind, draftKey, nothingTyped } from './draft.ts';
import { useDrafts } from './drafts-context.tsx';

export type ToOpen = {
  readonly kind: DraftKind;
  readonly target: Target | null;
  readonly seq?: number;
  /** What the form begins with where nothing was typed in it before. */
  readonly fields?: Partial<DraftFields>;
};

/** Opens a form in place, with what was left in it, and brings the focus into it. */
export function useOpenDraft(): (what: ToOpen, focus?: 'first' | 'text' | 'evidence') => void {
  const drafts = useDrafts();
  return useCallback(
    ({ kind, target, seq = null, fields }, focus = 'first') => {
      const of = { kind, target, seq };
      const key = draftKey(of);
      const known = drafts.get(key);
      const draft = known ?? { ...of, fields: { ...nothingTyped, ...fields } };
      flushSync(() => drafts.put({ ...of, fields: draft.fields }, true));
      focusDraft(key, focus);
    },
    [drafts],
  );
}

/** The DOM id of a form: framework ids hold letters, digits, dots and hyphens. */
export const draftFormId = (key: string): string => `draft-${key.replaceAll(/[^a-z0-9-]+/gi, '_')}`;

function focusDraft(key: string, focus: 'first' | 'text' | 'evidence'): void {
  const form = document.getElementById(draftFormId(key));
  const at =
    focus === 'first'
      ? (form?.querySelector<HTMLElement>('input:checked') ??
        form?.querySelector<HTMLElement>('input, select, textarea'))
      : form?.querySelector<HTMLElement>(`textarea[name="${focus}"]`);
  at?.focus({ preventScroll: true });
  // Its buttons too: what is opened is seen whole.
  form?.scrollIntoView({ block: 'nearest' });
}
