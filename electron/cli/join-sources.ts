import type { Inspection } from '../../shared/cases/inspection.ts';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import { hashJson, type Sha256 } from '../../shared/kernel/hash.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { UnreadableCase } from '../../shared/vault-format/open-vault-export.ts';
import type { CaseSource } from './case-source.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';

export type JoinedSources = Omit<CaseSource, 'path' | 'madeAt' | 'casesToMark'>;

/**
 * Several files as one. A case that stands in two of them is counted once, as it is in the one that goes further. Of an
 * inspection that stands in two, the record of the newest vault export is taken, as what was deleted is in older ones;
 * of entries alone the one with more findings; and otherwise that of the file named first. Reviews are joined as cases
 * are, but where one parted in two both are kept: what they say differently is told in the results. A case that comes
 * only inside a review of a pack is counted as the review has it.
 */
export function joinSources(sources: readonly CaseSource[]): Result<JoinedSources, CommandFault> {
  const inspections = new Map<string, Dated>();
  const cases = new Map<string, WholeCase>();
  const unreadable = new Map<string, UnreadableCase>();
  const unreadableReviews = new Map<string, UnreadableCase>();
  let parted = 0;
  for (const source of sources) {
    for (const one of source.inspections) {
      const known = inspections.get(one.id);
      const dated = { inspection: one, madeAt: source.madeAt ?? '' };
      if (known === undefined || isNewer(dated, known)) inspections.set(one.id, dated);
    }
    for (const one of source.unreadable) unreadable.set(one.caseId, one);
    for (const one of source.unreadableReviews) unreadableReviews.set(one.caseId, one);
    for (const one of source.cases) {
      const known = cases.get(one.kase.id);
      if (known === undefined || isBeginningOf(ofCase(known), ofCase(one))) {
        cases.set(one.kase.id, one);
      } else if (!isBeginningOf(ofCase(one), ofCase(known))) parted += 1;
    }
  }
  if (parted > 0) {
    return err(
      inputRefused(
        `${parted} ${parted === 1 ? 'case goes' : 'cases go'} different ways in two of the files, and which is right cannot be told. Give only one of the files.`,
      ),
    );
  }
  for (const { subject } of reviewsOfPacks(sources)) {
    const { id } = subject.kase;
    if (!cases.has(id)) cases.set(id, subject);
  }
  const reviews = joinReviews(sources.flatMap((source) => source.reviews));
  const reviewsHere = new Set(reviews.map(({ review }) => review.id));
  return ok({
    inspections: [...inspections.values()].map(({ inspection }) => inspection),
    frameworks: sources.flatMap(({ frameworks }) => frameworks),
    cases: [...cases.values()].sort(byId),
    // What one file has whole is not lost by being damaged in another.
    unreadable: [...unreadable.values()].filter(({ caseId }) => !cases.has(caseId)),
    reviews,
    unreadableReviews: [...unreadableReviews.values()].filter(
      ({ caseId }) => !reviewsHere.has(caseId),
    ),
  });
}

/** Of a case that has several the one that received most of it first. Reference cases are in no result. */
function reviewsOfPacks(sources: readonly CaseSource[]): readonly WholeReview[] {
  return sources
    .filter(({ madeAt }) => madeAt === null)
    .flatMap(({ reviews }) => reviews.filter(({ review }) => review.mode !== 'calibration'))
    .toSorted((one, other) => other.subject.stored.length - one.subject.stored.length);
}

/** Empty where the file does not say: then any that does is newer. */
type Dated = { readonly inspection: Inspection; readonly madeAt: Instant | '' };

function isNewer(one: Dated, known: Dated): boolean {
  return one.madeAt === known.madeAt
    ? one.inspection.findings.length > known.inspection.findings.length
    : one.madeAt > known.madeAt;
}

type StoredChain = { readonly stored: readonly unknown[]; readonly headHash: Sha256 };

function ofCase({ stored, chain: { headHash } }: WholeCase): StoredChain {
  return { stored, headHash };
}

/** Whether one chain is the beginning of another, or the same. */
function isBeginningOf(one: StoredChain, other: StoredChain): boolean {
  const there = other.stored[one.stored.length - 1];
  return there !== undefined && hashJson(there) === one.headHash;
}

/** Each review once, as far as it goes. */
function joinReviews(reviews: readonly WholeReview[]): readonly WholeReview[] {
  const joined: WholeReview[] = [];
  for (const one of reviews.toSorted((a, b) => b.stored.length - a.stored.length)) {
    const isThere = joined.some(
      (longer) => longer.review.id === one.review.id && isBeginningOf(one, longer),
    );
    if (!isThere) joined.push(one);
  }
  return joined;
}

function byId(one: WholeCase, other: WholeCase): number {
  return one.kase.id < other.kase.id ? -1 : one.kase.id > other.kase.id ? 1 : 0;
}
