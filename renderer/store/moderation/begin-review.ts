import type { Author } from '../../../shared/cases/entry.ts';
import type { WholeCase } from '../../../shared/cases/whole-case.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import { carriedOver } from '../../../shared/moderation/changed-since.ts';
import { foldReview } from '../../../shared/moderation/fold-review.ts';
import { receiveCase } from '../../../shared/moderation/receive-case.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import {
  hashReviewEntry,
  nextReviewEntry,
  openReviewChain,
} from '../../../shared/moderation/review-chain.ts';
import type {
  Attestation,
  CalibrationOf,
  ReviewEntry,
  ReviewHappening,
  ReviewMode,
} from '../../../shared/moderation/review-entry.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { type NewChain, sealChains } from '../seal-chain.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import type { Vault } from '../vault.ts';
import { summariseStoredReview } from './summarise-stored-review.ts';

type Subject = { readonly whole: WholeCase; readonly attestation: Attestation | null };

type Beginning = {
  readonly mode: ReviewMode;
  readonly subject: Subject;
  readonly calibration: CalibrationOf | null;
  readonly packId: Id | null;
};

/** The chain of a new review by the vault's person, and what is said in it at once. */
export function openReviewOf(
  { author, ports }: { readonly author: Author; readonly ports: Ports },
  framework: Framework,
  { mode, subject, calibration, packId }: Beginning,
  happenings: readonly ReviewHappening[] = [],
): NewChain & { readonly summary: ReviewSummary } {
  const reviewId = ports.createId();
  const opening = openReviewChain(
    reviewId,
    author,
    {
      kind: 'review-opened',
      inspectionId: subject.whole.kase.inspectionId,
      mode,
      subject: receiveCase(subject.whole, subject.attestation),
      calibration,
      packId,
    },
    ports,
  );
  const entries: ReviewEntry[] = [opening];
  let head = { seq: 0, hash: hashReviewEntry(opening) };
  for (const happening of happenings) {
    const entry = nextReviewEntry(reviewId, head, author, happening, ports);
    entries.push(entry);
    head = { seq: entry.seq, hash: hashReviewEntry(entry) };
  }
  const review = foldReview(entries, head.hash);
  const whole = { headHash: head.hash, review, subject: subject.whole, marking: null };
  const summary = summariseStoredReview(reviewId, framework, { stored: entries, ...whole });
  return { stored: entries, summary };
}

/** Begins a review of a case that is here, with what still holds of an earlier one. Durable when it resolves. */
export async function beginReview(
  parts: {
    readonly store: UnlockedStore;
    readonly frameworks: Vault['frameworks'];
    readonly author: Author;
    readonly ports: Ports;
  },
  whole: WholeCase,
  mode: 'open' | 'blind',
  before: WholeReview | null,
): Promise<ReviewSummary> {
  const framework = parts.frameworks.byHash(whole.kase.framework.hash)?.framework;
  if (framework === undefined) throw new Error('a case that is read has its framework');
  const subject = { whole, attestation: null };
  const carried = before === null ? [] : carriedOver(before.review, before.subject, whole);
  const made = openReviewOf(
    parts,
    framework,
    { mode, subject, calibration: null, packId: null },
    // What was decided in sight of the judgements is none of a blind marking's business.
    mode === 'open' ? carried : [],
  );
  await parts.store.commit(await sealChains(parts.store, [made]));
  return made.summary;
}
