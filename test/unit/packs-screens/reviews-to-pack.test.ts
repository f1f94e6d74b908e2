import { describe, expect, it } from 'vitest';
import { reviewsToPack } from '../../../renderer/packs/reviews-to-pack.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReview, concluded, judged, overruled } from '../../builders/review.ts';

const ruling = judged('2.1.1', 'sufficient');
const mine = buildReview(hmipFramework, { said: [concluded] });
const parted = buildReview(hmipFramework, { said: [overruled(ruling), concluded] });
const other = buildReview(hmipFramework, { reviewId: countedId(7), said: [concluded] });
const partedId = countedId(8);
const all = [
  { ...parted, storedAs: partedId },
  { ...mine, storedAs: mine.review.id },
  { ...other, storedAs: other.review.id },
];
const headsOf = (...ids: readonly string[]) => {
  const found = reviewsToPack(all, ids);
  return found.ok ? found.value.map(({ headHash }) => headHash) : found.error;
};

describe('the reviews of a pack', () => {
  it('are the states that were chosen, also where a review parted', () => {
    expect([headsOf(mine.review.id, other.review.id), headsOf(partedId)]).toEqual([
      [mine.headHash, other.headHash],
      [parted.headHash],
    ]);
  });

  it('are not two states of one, which no pack may hold', () => {
    expect(headsOf(mine.review.id, partedId)).toEqual({ kind: 'two-states', id: partedId });
  });

  it('are all there, or the one that is not is named', () => {
    expect(headsOf(mine.review.id, countedId(9))).toEqual({ kind: 'unreadable', id: countedId(9) });
  });
});
