import { bytesToHex } from '@noble/hashes/utils.js';
import type { MadePack } from '../../packs/make-pack-of.ts';
import type { VaultHappening } from '../../store/vault-event.ts';
import type { CheckedPack } from './what-is-packed.ts';

/** What the vault's log keeps of a pack that was made: what went out to whom, and how its file is known again. */
export async function packMade(
  { bytes, digest, descriptor }: MadePack,
  { lock, names, recipients }: Pick<CheckedPack, 'lock' | 'names' | 'recipients'>,
  fileName: string,
): Promise<Extract<VaultHappening, { kind: 'pack-made' }>> {
  const { id, purpose, inspection, cases, reviews } = descriptor;
  return {
    kind: 'pack-made',
    packId: id,
    purpose,
    cases: cases.length,
    reviews: reviews.length,
    recipients: lock.kind === 'passphrase' ? 'passphrase' : lock.recipients.length,
    marking: inspection.marking,
    sent: {
      inspectionId: inspection.id,
      fileName,
      digest,
      fileHash: bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
      names: [...names],
      personIds: recipients.map(({ personId }) => personId),
      cases: cases.map(({ caseId, head }) => ({ caseId, seq: head.seq })),
      reviews: reviews.map(({ reviewId }) => reviewId),
    },
  };
}
