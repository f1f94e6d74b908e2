import * as z from 'zod';
import { type Chain, type ChainFault, readChain } from '../cases/chain.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  type ReviewChain,
  type ReviewChainFault,
  readReviewChain,
} from '../moderation/review-chain.ts';

/** What a chain is of. All are stored alike, each under a key of its own; only the first entry tells them apart. */
export type ChainKind = 'case' | 'second-marking' | 'review';

/** Told by the first entry as it is stored, of whatever release. What says nothing of the kind is a case. */
export function chainKindOf(first: unknown): ChainKind {
  const opening = Opening.safeParse(first).data?.happening;
  if (opening?.kind === 'review-opened') return 'review';
  return opening?.secondMarkingOf === undefined ? 'case' : 'second-marking';
}

/** A chain found whole, of the kind that its first entry says. */
export type AnyChain =
  | { readonly kind: 'case' | 'second-marking'; readonly chain: Chain }
  | { readonly kind: 'review'; readonly chain: ReviewChain };

/** Verifies stored entries by the rules of their kind: `readChain`, or `readReviewChain`. */
export function readAnyChain(
  stored: readonly unknown[],
): Result<AnyChain, ChainFault | ReviewChainFault> {
  const kind = chainKindOf(stored[0]);
  if (kind === 'review') {
    const read = readReviewChain(stored);
    return read.ok ? ok({ kind, chain: read.value }) : err(read.error);
  }
  const read = readChain(stored);
  return read.ok ? ok({ kind, chain: read.value }) : err(read.error);
}

/** What whoever looks at a chain from outside is told of it. */
export type ChainFacts = {
  readonly caseReference: string;
  readonly inspectionId: Id;
  readonly changedAt: Instant;
};

/** As the first entry and the last say: nothing that comes between changes these. */
export function factsOfChain({ kind, chain }: AnyChain): ChainFacts {
  const changedAt = chain.entries.at(-1)?.at;
  const opening = chain.entries[0]?.happening;
  if (changedAt === undefined) throw new Error('a whole chain has entries');
  if (kind === 'review' && opening?.kind === 'review-opened') {
    const { inspectionId, subject } = opening;
    return { caseReference: subject.caseReference, inspectionId, changedAt };
  }
  if (opening?.kind !== 'opened') throw new Error('a whole chain begins with what opens it');
  const { caseReference, inspectionId } = opening;
  return { caseReference, inspectionId, changedAt };
}

const Opening = z.looseObject({
  happening: z.looseObject({ kind: z.string(), secondMarkingOf: z.unknown().optional() }),
});
