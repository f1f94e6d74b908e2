import type { WholeCase } from '../cases/whole-case.ts';
import type { Sha256 } from '../kernel/hash.ts';
import { valueGiven } from './differences.ts';
import { type Decision, type Review, type TargetKey, targetKey } from './review.ts';
import type { ReviewHappening, Target } from './review-entry.ts';
import { targetOf } from './words-on-target.ts';

/** How the present state of a case stands to the one that was received for review. */
export type ChangedSince = {
  /** `earlier`: what is here now is a beginning of what was received. `parted`: each says what the other does not. */
  readonly standing: 'same' | 'extended' | 'earlier' | 'parted';
  /** Prompts and key questions whose value is another now. */
  readonly targets: readonly Target[];
};

/** Compares the chains of two states of one case, and what they say. Throws for two different cases. */
export function changedSince(received: WholeCase, present: WholeCase): ChangedSince {
  if (received.kase.id !== present.kase.id) throw new Error('two states of one case are compared');
  return { standing: standingOf(received, present), targets: changedTargets(received, present) };
}

/**
 * The decisions of a review that hold on a newer state of its case, as they are to be made again there: those on what
 * has the same value still. In the order in which they were made.
 */
export function carriedOver(
  review: Review,
  received: WholeCase,
  newer: WholeCase,
): readonly CarriedOver[] {
  const changed = new Set<TargetKey>(changedTargets(received, newer).map(targetKey));
  return Object.values(review.decisions)
    .toSorted((one, other) => one.seq - other.seq)
    .filter((decision) => !changed.has(targetKey(targetOf(decision))))
    .map(toHappening);
}

type CarriedOver = Extract<ReviewHappening, { kind: 'agreed' | 'overruled' }>;

function toHappening(decision: Decision): CarriedOver {
  if (decision.kind === 'agreed') return { kind: 'agreed', target: decision.target };
  const { kind, ruling, reasonCode, reason, evidence } = decision;
  return { kind, ruling, reasonCode, reason, evidence };
}

function standingOf(received: WholeCase, present: WholeCase): ChangedSince['standing'] {
  const receivedAt = received.kase.head.seq;
  const presentAt = present.kase.head.seq;
  const common = Math.min(receivedAt, presentAt);
  if (hashAt(received, common) !== hashAt(present, common)) return 'parted';
  if (receivedAt === presentAt) return 'same';
  return presentAt > receivedAt ? 'extended' : 'earlier';
}

/** The hash of an entry as it is stored: the one after it carries it. */
function hashAt({ chain }: WholeCase, seq: number): Sha256 | null {
  return chain.entries[seq + 1]?.previous ?? chain.headHash;
}

function changedTargets({ kase: one }: WholeCase, { kase: other }: WholeCase): Target[] {
  const targets = (kind: Target['kind'], field: 'answers' | 'judgements'): Target[] =>
    [...new Set([...Object.keys(one[field]), ...Object.keys(other[field])])].map((id) => ({
      kind,
      id,
    }));
  return [...targets('prompt', 'answers'), ...targets('key-question', 'judgements')].filter(
    (target) => valueGiven(one, target) !== valueGiven(other, target),
  );
}
