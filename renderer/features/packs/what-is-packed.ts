import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { CalibrationOf } from '../../../shared/moderation/review-entry.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { PackLock } from '../../../shared/packs/pack.ts';
import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import type { PackOrder } from '../../packs/make-pack-of.ts';
import type { PackRecipient } from './concerns.ts';

/** A pack as it is shown before it is made: the form, with what its ids stand for. */
export type CheckedPack = {
  readonly inspection: Inspection;
  readonly purpose: PackPurpose;
  readonly cases: readonly CaseSummary[];
  readonly reviews: readonly ReviewSummary[];
  readonly calibration: CalibrationOf | null;
  readonly message: string;
  readonly lock: PackLock;
  /** Those of the people who can open it whose cards are here, this person left out. */
  readonly recipients: readonly PackRecipient[];
  /** All who can open it, as they are named on screen; empty where a passphrase opens it. */
  readonly names: readonly string[];
};

export function toOrder(pack: CheckedPack): PackOrder {
  const { inspection, purpose, calibration, message, lock } = pack;
  return {
    inspection,
    purpose,
    calibration,
    message,
    lock,
    caseIds: pack.cases.map(({ caseId }) => caseId),
    reviewIds: pack.reviews.map(({ reviewId }) => reviewId),
  };
}

export function withoutThese(pack: CheckedPack, ids: readonly Id[]): CheckedPack {
  return {
    ...pack,
    cases: pack.cases.filter(({ caseId }) => !ids.includes(caseId)),
    reviews: pack.reviews.filter(({ reviewId }) => !ids.includes(reviewId)),
  };
}
