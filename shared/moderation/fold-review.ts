import type { Sha256 } from '../kernel/hash.ts';
import type { Decision, Remark, Review, ReviewPhase, Said, TargetKey } from './review.ts';
import { targetKey } from './review.ts';
import type { ReviewEntry, ReviewHappening } from './review-entry.ts';
import { afterForUndo, type Undoable } from './review-rules.ts';
import { unendedBy } from './unended-turn.ts';

/**
 * Folds entries, in order, into the review as it stands. Pure: the same entries give the same review. They are taken
 * to be a whole chain (`readReviewChain` is the check) whose last entry as it is stored has the hash given. What was
 * taken back is passed over. Throws if the first entry does not open a review.
 */
export function foldReview(entries: readonly ReviewEntry[], headHash: Sha256): Review {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('a review begins with the entry that opens it');
  let undo: Undoable = { undoable: [], undoableBy: null };
  for (const entry of entries) undo = afterForUndo(undo, entry);
  const undone = new Set(
    entries.flatMap(({ happening }) => (happening.kind === 'undone' ? [happening.seq] : [])),
  );
  const draft = openDraft(entries);
  for (const entry of entries) {
    if (!undone.has(entry.seq)) apply(draft, entry);
  }
  return {
    ...draft,
    phase: phaseOf(draft),
    unendedBy: unendedBy(entries),
    changedAt: last.at,
    head: { seq: last.seq, hash: headHash },
    ...undo,
  };
}

type Derived = 'phase' | 'unendedBy' | 'changedAt' | 'head' | keyof Undoable;
type Draft = { -readonly [Key in Exclude<keyof Review, Derived>]: Review[Key] } & {
  decisions: Record<TargetKey, Decision>;
  resolutions: Record<TargetKey, Review['resolutions'][TargetKey]>;
  responses: Record<TargetKey, Review['responses'][TargetKey]>;
  settlements: Record<TargetKey, Review['settlements'][TargetKey]>;
};

function openDraft(entries: readonly ReviewEntry[]): Draft {
  const first = entries[0];
  if (first?.happening.kind !== 'review-opened') {
    throw new Error('a review begins with the entry that opens it');
  }
  const { inspectionId, mode, subject, calibration, packId } = first.happening;
  return {
    id: first.reviewId,
    inspectionId,
    mode,
    openedBy: first.author,
    openedAt: first.at,
    packId,
    calibration,
    subject,
    decisions: {},
    remarks: [],
    committed: null,
    resolutions: {},
    conclusion: null,
    responses: {},
    responded: null,
    settlements: {},
    endedSettlements: {},
    settlementEnded: null,
    supersededBy: null,
    state: null,
  };
}

function apply(draft: Draft, entry: ReviewEntry): void {
  const { happening } = entry;
  const said: Said = { by: entry.author, at: entry.at, seq: entry.seq };
  switch (happening.kind) {
    case 'review-opened':
    case 'undone':
      return;
    case 'agreed':
      draft.decisions[targetKey(happening.target)] = { ...happening, ...said };
      delete draft.responses[targetKey(happening.target)];
      return;
    case 'overruled':
      draft.decisions[targetKey(happening.ruling)] = { ...happening, ...said };
      // The inspector answered what was said before.
      delete draft.responses[targetKey(happening.ruling)];
      return;
    case 'resolved': {
      const { ruling, how, by, reason } = happening;
      draft.resolutions[targetKey(ruling)] = { ruling, how, agreedBy: by, reason, ...said };
      delete draft.responses[targetKey(ruling)];
      return;
    }
    case 'commented':
    case 'asked':
      draft.remarks = [...draft.remarks, remarkOf(happening, said)];
      return;
    case 'replied':
      draft.remarks = draft.remarks.map((remark) =>
        remark.seq === happening.seq
          ? { ...remark, replies: [...remark.replies, { text: happening.text, ...said }] }
          : remark,
      );
      return;
    case 'committed':
      draft.committed = { marking: happening.marking, ...said };
      return;
    case 'concluded':
      draft.conclusion = { outcome: happening.outcome, reasons: happening.reasons, ...said };
      return;
    case 'reopened':
      draft.conclusion = null;
      draft.responded = null;
      // None of them was ended, and they were of the conclusion that was taken back.
      draft.settlements = {};
      return;
    case 'accepted':
    case 'disputed': {
      const reason = happening.kind === 'disputed' ? happening.reason : '';
      draft.responses[targetKey(happening.target)] = { kind: happening.kind, reason, ...said };
      return;
    }
    case 'responded':
      draft.responded = said;
      return;
    case 'settled':
      draft.settlements[targetKey(happening.ruling)] = {
        ruling: happening.ruling,
        reason: happening.reason,
        ...said,
      };
      return;
    case 'settlement-ended':
      draft.settlementEnded = said;
      draft.endedSettlements = { ...draft.settlements };
      return;
    case 'superseded':
      draft.supersededBy = happening.reviewId;
      return;
    case 'state-chosen':
    case 'state-set-aside': {
      const kind = happening.kind === 'state-chosen' ? 'chosen' : 'set-aside';
      draft.state = { kind, reason: happening.reason, ...said };
      return;
    }
  }
}

function remarkOf(
  { kind, target, text }: Extract<ReviewHappening, { kind: 'commented' | 'asked' }>,
  said: Said,
): Remark {
  return {
    kind: kind === 'asked' ? 'question' : 'comment',
    target,
    text,
    replies: [],
    ...said,
  };
}

function phaseOf(draft: Draft): ReviewPhase {
  if (draft.supersededBy !== null) return 'superseded';
  if (draft.mode === 'state') return 'state';
  const isMarked = draft.mode === 'blind' || draft.mode === 'calibration';
  if (isMarked && draft.committed === null) return 'to-mark';
  if (draft.conclusion === null) return 'reviewing';
  if (draft.settlementEnded !== null) return 'settled';
  if (draft.responded === null) return 'concluded';
  const isDisputed = Object.values(draft.responses).some(({ kind }) => kind === 'disputed');
  return isDisputed ? 'responded' : 'settled';
}
