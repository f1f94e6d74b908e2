import type { WholeCase } from '../../cases/whole-case.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { WholeReview } from '../../moderation/review.ts';
import { casePath, reviewPath } from '../bag-layout.ts';
import { statedOfCase, statedOfReview, statedOfSealedCase } from '../contents/case-files.ts';
import { toJsonFile } from '../contents/json-file.ts';
import type { PackFault } from '../pack.ts';
import { fault } from '../pack-fault.ts';
import type { ReadChain } from './read-contents.ts';

/** Checks that the entries of a case come to what its files state. */
export function checkFoldsOfCase(
  { id, stated }: ReadChain,
  whole: WholeCase,
  framework: Framework,
): Result<null, PackFault> {
  const facts = stated.get('facts.json');
  if (facts !== undefined) {
    return facts === toJsonFile(statedOfSealedCase(whole))
      ? ok(null)
      : fault('folds', 'fold-differs', casePath(id, 'facts.json'));
  }
  const { foldedCase, bundle } = statedOfCase(framework, whole.kase);
  if (stated.get('case.json') !== toJsonFile(foldedCase)) {
    return fault('folds', 'fold-differs', casePath(id, 'case.json'));
  }
  return stated.get('bundle.json') === toJsonFile(bundle)
    ? ok(null)
    : fault('folds', 'score-differs', casePath(id, 'bundle.json'));
}

/** As `checkFoldsOfCase`, of a review. */
export function checkFoldsOfReview(
  { id, stated }: ReadChain,
  whole: WholeReview,
): Result<null, PackFault> {
  return stated.get('review.json') === toJsonFile(statedOfReview(whole))
    ? ok(null)
    : fault('folds', 'fold-differs', reviewPath(id, 'review.json'));
}
