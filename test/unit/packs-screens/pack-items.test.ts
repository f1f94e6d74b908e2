import { expect, test } from 'vitest';
import { packItems } from '../../../renderer/features/packs/pack-items.ts';
import type { SentPack } from '../../../renderer/store/pack-happenings.ts';
import { VaultHappening } from '../../../renderer/store/vault-event.ts';
import { buildSummary } from '../../builders/case-summary.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

const [same, changed] = [buildSummary(1, { seq: 7 }), buildSummary(2, { seq: 8 })];
const review = buildReviewSummary(11, { mode: 'blind' });
const deleted = countedId(3);

const sent: SentPack = {
  inspectionId: countedId(900_002),
  fileName: 'casemark-2026-11-23-0f.age',
  digest: 'cd'.repeat(64),
  fileHash: 'ab'.repeat(32),
  names: ['Mo Moderator'],
  personIds: [countedId(7)],
  cases: [same.caseId, changed.caseId, deleted].map((caseId) => ({ caseId, seq: 7 })),
  reviews: [review.reviewId],
};

const made = VaultHappening.parse({
  kind: 'pack-made',
  packId: countedId(5),
  purpose: 'to-moderate',
  cases: 3,
  reviews: 1,
  recipients: 1,
  marking: 'OFFICIAL',
  sent,
});

test('of a pack that was sent each case still here has its reference, and whether it went on since', () => {
  if (made.kind !== 'pack-made') throw new Error('a pack was made');

  expect(packItems(made, [same, changed], [review])).toEqual({
    here: [
      {
        kind: 'case',
        id: same.caseId,
        caseReference: same.caseReference,
        isChanged: false,
        review: null,
      },
      {
        kind: 'case',
        id: changed.caseId,
        caseReference: changed.caseReference,
        isChanged: true,
        review: null,
      },
      {
        kind: 'review',
        id: review.reviewId,
        caseReference: review.caseReference,
        isChanged: null,
        review: { mode: 'blind', by: review.openedByName },
      },
    ],
    gone: 1,
  });
});
