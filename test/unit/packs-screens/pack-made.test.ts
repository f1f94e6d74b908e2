import { expect, test } from 'vitest';
import { packMade } from '../../../renderer/features/packs/pack-made.ts';
import { VaultHappening } from '../../../renderer/store/vault-event.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { verifiedPack } from '../../builders/packs.ts';
import { countedId } from '../../builders/ports.ts';
import { buildWholeCase } from '../../builders/review.ts';
import { buildInspection } from '../../builders/vault-export.ts';

const whole = buildWholeCase(hmipFramework);
const { descriptor } = verifiedPack(buildInspection(), { purpose: 'to-moderate', cases: [whole] });
const made = { descriptor, digest: 'cd'.repeat(64), bytes: new Uint8Array([1, 2, 3]) };
const recipient = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqs';
const counts = {
  kind: 'pack-made',
  packId: descriptor.id,
  purpose: 'to-moderate',
  cases: 1,
  reviews: 0,
  recipients: 2,
  marking: descriptor.inspection.marking,
};

test('the log keeps of a pack to whom it went, how its file is known again, and how far each case in it was', async () => {
  const names = ['Mo Moderator', 'Ann Inspector'];
  const recipients = [{ personId: countedId(7), name: 'Mo Moderator' }];
  const lock = { kind: 'recipients', recipients: [recipient, recipient] } as const;

  const happening = await packMade(made, { lock, names, recipients }, 'casemark-2026-11-23-0f.age');

  expect(VaultHappening.parse(happening)).toEqual({
    ...counts,
    sent: {
      inspectionId: descriptor.inspection.id,
      fileName: 'casemark-2026-11-23-0f.age',
      digest: made.digest,
      // printf '\001\002\003' | sha256sum
      fileHash: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
      names,
      personIds: [countedId(7)],
      cases: [{ caseId: whole.kase.id, seq: whole.kase.head.seq }],
      reviews: [],
    },
  });
});

test('the log still reads a pack of which only counts were kept', () => {
  expect(VaultHappening.parse(counts)).toEqual(counts);
});
