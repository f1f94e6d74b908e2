import type { Id } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { ReviewSummary } from '../../shared/moderation/review-summary.ts';
import type { PackPurpose } from '../../shared/packs/pack-descriptor.ts';
import type { VaultEvent } from './vault-event.ts';

/** A case that went out in a pack. */
export type Sending = {
  /** Of the vault's log: what is known of the pack is found under it. */
  readonly eventId: Id;
  readonly at: Instant;
  readonly purpose: PackPurpose;
  /** Who can open it, the vault's person left out; empty where a passphrase does. */
  readonly names: readonly string[];
  readonly personIds: readonly Id[];
  /** The number of the last entry that went out. */
  readonly seq: number;
};

/**
 * Where a case is out, from the vault's log, newest first. Of several packs for the same people only the newest counts;
 * one that only the vault's person can open is not out.
 */
export function sendingsOf(
  events: readonly VaultEvent[],
  caseId: Id,
  personName: string,
): readonly Sending[] {
  const sendings: Sending[] = [];
  for (const { id, at, happening } of events) {
    if (happening.kind !== 'pack-made' || happening.sent === undefined) continue;
    const { purpose, recipients, sent } = happening;
    const packed = sent.cases.find((one) => one.caseId === caseId);
    if (packed === undefined) continue;
    const names = sent.names.filter((name) => name !== personName);
    if (names.length === 0 && recipients !== 'passphrase') continue;
    const isSentAgain = sendings.some((newer) => names.every((name) => newer.names.includes(name)));
    if (isSentAgain && names.length > 0) continue;
    const { personIds } = sent;
    sendings.push({ eventId: id, at, purpose, names, personIds, seq: packed.seq });
  }
  return sendings;
}

/** The review that a case which was sent came home with; null while there is none. */
export function cameHome(
  { seq, personIds, purpose }: Sending,
  reviews: readonly ReviewSummary[],
  { caseId, personId }: { readonly caseId: Id; readonly personId: Id },
): ReviewSummary | null {
  if (purpose === 'cases') return null;
  const isTheirs = ({ openedById }: ReviewSummary) =>
    personIds.length === 0 ? openedById !== personId : personIds.includes(openedById);
  const found = reviews.find(
    (review) =>
      review.subjectCaseId === caseId &&
      review.mode !== 'state' &&
      review.phase !== 'superseded' &&
      review.subjectSeq >= seq &&
      isTheirs(review),
  );
  return found ?? null;
}
