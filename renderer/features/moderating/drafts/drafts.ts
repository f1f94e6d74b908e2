import type { ReviewHappening } from '../../../../shared/moderation/review-entry.ts';
import type { OpenReview } from '../../../store/moderation/reviews.ts';
import type { Vault } from '../../../store/vault.ts';
import { type Draft, type DraftFields, draftKey, happeningOf, keepingOf } from './draft.ts';

/** The half-typed forms of one review, open or closed. They outlast the page and are gone when the vault locks. */
export type Drafts = {
  get(key: string): HeldDraft | undefined;
  all(): readonly HeldDraft[];
  /** Opens a form, or says what stands in it now. */
  put(draft: Draft, isOpen: boolean): void;
  type(key: string, fields: Partial<DraftFields>): void;
  close(key: string): void;
  /** Records what the form makes, in place of what kept its words; false while it lacks something. */
  save(key: string): boolean;
  /** Takes the form away, and what kept its words. */
  drop(key: string): void;
  subscribe(listener: () => void): () => void;
  /** Records what is typed, so that nothing is lost, and leaves the forms as they are; one may be left out. */
  keep(except?: string): void;
};

export type HeldDraft = Draft & {
  readonly isOpen: boolean;
  /** The entry that keeps its words until it is saved. */
  readonly keptAs: number | null;
};

type Held = {
  readonly drafts: Map<string, HeldDraft>;
  /** Of those with words that no entry keeps: how to say that now one does. */
  readonly waiting: Map<string, () => void>;
};

export function draftsOf(vault: Vault, openReview: OpenReview): Drafts {
  const { drafts, waiting } = heldFor(vault, openReview.getReview().id);
  const listeners = new Set<() => void>();
  let shown: readonly HeldDraft[] = [...drafts.values()];
  const changed = () => {
    shown = [...drafts.values()];
    for (const listener of [...listeners]) listener();
  };
  const kept = (key: string) => {
    waiting.get(key)?.();
    waiting.delete(key);
  };
  const takeBackKept = ({ keptAs }: HeldDraft) => {
    if (keptAs !== null && openReview.getReview().undoable.includes(keptAs)) {
      openReview.record({ kind: 'undone', seq: keptAs });
    }
  };
  const forget = (key: string) => {
    drafts.delete(key);
    kept(key);
    changed();
  };
  return {
    get: (key) => drafts.get(key),
    all: () => shown,
    put: (draft, isOpen) => {
      const key = draftKey(draft);
      const known = drafts.get(key);
      drafts.set(key, { ...draft, isOpen, keptAs: known?.keptAs ?? null });
      changed();
    },
    type: (key, fields) => {
      const held = drafts.get(key);
      if (held === undefined) return;
      drafts.set(key, { ...held, fields: { ...held.fields, ...fields } });
      if (!waiting.has(key)) waiting.set(key, openReview.startTyping());
      changed();
    },
    close: (key) => {
      const held = drafts.get(key);
      if (held === undefined) return;
      if (keepingOf(held) === null) return forget(key);
      drafts.set(key, { ...held, isOpen: false });
      changed();
    },
    save: (key) => {
      const held = drafts.get(key);
      const made = held === undefined ? null : happeningOf(held);
      if (held === undefined || made === null) return false;
      takeBackKept(held);
      openReview.record(made);
      forget(key);
      return true;
    },
    drop: (key) => {
      const held = drafts.get(key);
      if (held === undefined) return;
      takeBackKept(held);
      forget(key);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep: (except) => {
      for (const key of [...waiting.keys()]) {
        if (key === except) continue;
        const held = drafts.get(key);
        const keeping = held === undefined ? null : keepingOf(held);
        if (held !== undefined && keeping !== null) {
          takeBackKept(held);
          drafts.set(key, { ...held, keptAs: recorded(openReview, keeping) });
        }
        kept(key);
      }
      changed();
    },
  };
}

/** Records, and tells in which entry. */
function recorded(openReview: OpenReview, happening: ReviewHappening): number {
  openReview.record(happening);
  return openReview.getReview().head.seq;
}

// A vault that was locked is another object when it is unlocked: nothing typed outlives the keys.
const byVault = new WeakMap<Vault, Map<string, Held>>();

function heldFor(vault: Vault, reviewId: string): Held {
  const reviews = byVault.get(vault) ?? new Map<string, Held>();
  byVault.set(vault, reviews);
  const held = reviews.get(reviewId) ?? { drafts: new Map(), waiting: new Map() };
  reviews.set(reviewId, held);
  return held;
}
