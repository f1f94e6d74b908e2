import type { Marking } from '../../cases/inspection.ts';
import type { WholeCase } from '../../cases/whole-case.ts';
import type { Framework } from '../../frameworks/framework.ts';
import type { WholeReview } from '../../moderation/review.ts';
import { toHtml } from '../../results/formats/to-html.ts';
import type { PackedCase } from '../pack.ts';
import { answersCsv } from './answers-csv.ts';
import { caseDocument } from './case-document.ts';
import { type FoldedReview, foldedReview } from './folded-review.ts';
import { toJsonFile } from './json-file.ts';
import { reviewDocument } from './review-document.ts';
import { type ScoredBundle, scoredBundle } from './scored-bundle.ts';
import { type SealedFacts, sealedFacts } from './sealed-facts.ts';

/** A file of a case, of a review, or of the schemas: its name inside their folder, and its text, UTF-8 as bytes. */
export type FileInPack = { readonly name: string; readonly text: string };

/**
 * The files of a case beside its entries: `case.json`, `bundle.json`, `answers.csv`, `case.html`. The same case,
 * framework and marking give the same bytes.
 */
export function caseFiles(
  framework: Framework,
  marking: Marking,
  packed: PackedCase,
): readonly FileInPack[] {
  const { kase } = packed.whole;
  const { foldedCase, bundle } = statedOfCase(framework, kase);
  return [
    { name: 'case.json', text: toJsonFile(foldedCase) },
    { name: 'bundle.json', text: toJsonFile(bundle) },
    { name: 'answers.csv', text: answersCsv(framework, kase) },
    { name: 'case.html', text: toHtml(caseDocument(framework, marking, packed)) },
  ];
}

/** As `caseFiles`, of a review: `review.json`, `review.html`. */
export function reviewFiles(
  framework: Framework,
  marking: Marking,
  whole: WholeReview,
): readonly FileInPack[] {
  return [
    { name: 'review.json', text: toJsonFile(statedOfReview(whole)) },
    { name: 'review.html', text: toHtml(reviewDocument(framework, marking, whole)) },
  ];
}

/** What of a case is not under its second seal: `facts.json`. */
export function factsFile({ whole }: PackedCase): FileInPack {
  return { name: 'facts.json', text: toJsonFile(statedOfSealedCase(whole)) };
}

/** What `case.json` and `bundle.json` state. A reader makes them anew from the entries, and they must be equal. */
export function statedOfCase(
  framework: Framework,
  kase: WholeCase['kase'],
): { readonly foldedCase: WholeCase['kase']; readonly bundle: ScoredBundle } {
  return { foldedCase: kase, bundle: scoredBundle(framework, kase) };
}

/** What `review.json` states, made anew from the entries in the same way. */
export function statedOfReview({ review }: WholeReview): FoldedReview {
  return foldedReview(review);
}

/** What `facts.json` of a sealed case states: nothing that anybody judged. */
export function statedOfSealedCase(whole: WholeCase): SealedFacts {
  return sealedFacts(whole);
}
