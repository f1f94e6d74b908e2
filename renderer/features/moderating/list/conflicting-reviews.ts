import type { Id } from '../../../../shared/kernel/id.ts';
import { finalCase } from '../../../../shared/moderation/final-judgements.ts';
import { inspectorOf } from '../../../../shared/moderation/inspector-of.ts';
import type { TargetKey, WholeReview } from '../../../../shared/moderation/review.ts';
import { mayFollow } from '../../../../shared/moderation/review-rules.ts';
import { type Asking, mayLead } from './whose-turn.ts';

/** Where concluded reviews of one case rule differently, and nothing is settled: the inspector's stands till then. */
export type Conflict = {
  readonly caseId: Id;
  /** Judgements and answers. */
  readonly count: number;
  /** The review in which the person may settle it; null where they may not, or not yet. */
  readonly settleIn: Id | null;
};

/** Of each case whose reviews rule differently. */
export function conflictsOf<Whole extends WholeReview>(
  reviews: readonly Whole[],
  asking: Asking,
  idOf: (whole: Whole) => Id,
): readonly Conflict[] {
  return [...Map.groupBy(reviews, ({ review }) => review.subject.caseId)].flatMap(
    ([caseId, ofCase]): Conflict[] => {
      const keys = conflictingIn(ofCase);
      if (keys.size === 0) return [];
      const settleIn = toSettleIn(ofCase.filter(isCheck), keys, asking);
      return [{ caseId, count: keys.size, settleIn: settleIn === null ? null : idOf(settleIn) }];
    },
  );
}

/** What the reviews of one case rule differently on, as results count it: until a settlement is ended. */
export function conflictingIn(ofCase: readonly WholeReview[]): ReadonlySet<TargetKey> {
  const [latest] = ofCase
    .filter(isCheck)
    .toSorted((one, other) => other.subject.kase.head.seq - one.subject.kase.head.seq);
  if (latest === undefined) return new Set();
  const { finals } = finalCase(latest.subject.kase, ofCase);
  return new Set(
    (Object.keys(finals) as TargetKey[]).filter((key) =>
      finals[key]?.flags.includes('conflicting'),
    ),
  );
}

/** Where it is begun already; otherwise rather in another person's review than in the person's own. */
function toSettleIn<Whole extends WholeReview>(
  checks: readonly Whole[],
  keys: ReadonlySet<TargetKey>,
  asking: Asking,
): Whole | null {
  // Whoever settled the case before is its lead inspector, also where the inspection names nobody.
  const leads = checks.flatMap(({ review }) => review.settlementEnded?.by.id ?? []);
  if (!asking.isLead && leads.length > 0 && !leads.includes(asking.id)) return null;
  const rank = ({ review }: WholeReview) => {
    const isBegun = [...keys].some((key) => review.settlements[key] !== undefined);
    return isBegun ? 0 : review.openedBy.id === asking.id ? 2 : 1;
  };
  const possible = checks.filter((whole) => maySettle(whole, asking));
  return possible.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

function maySettle({ review }: WholeReview, asking: Asking): boolean {
  const inspector = inspectorOf(review.subject);
  return (
    inspector !== null &&
    mayFollow(review, asking, { kind: 'settlement-ended', proof: null }) &&
    mayLead({ openedById: review.openedBy.id, inspectorId: inspector.id }, asking)
  );
}

function isCheck({ review: { mode } }: WholeReview): boolean {
  return mode === 'open' || mode === 'blind';
}
