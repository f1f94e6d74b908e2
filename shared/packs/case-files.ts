import type { Case } from '../cases/case.ts';
import type { Marking } from '../cases/inspection.ts';
import type { Framework } from '../frameworks/framework.ts';
import { toCanonicalJson } from '../kernel/canonical-json.ts';
import type { WholeReview } from '../moderation/review.ts';
import { toHtml } from '../results/formats/to-html.ts';
import { scoreCase } from '../scoring/score-case.ts';
import { answersCsv } from './answers-csv.ts';
import { caseDocument } from './case-document.ts';
import type { PackedCase } from './pack.ts';

/** A file of a case, of a review, or of the schemas: its name inside their folder, and its text. */
export type FileInPack = { readonly name: string; readonly text: string };

/** The readable files of a case beside its entries: `case.json`, `bundle.json`, `answers.csv`, `case.html`. */
export function caseFiles(
  framework: Framework,
  _marking: Marking,
  { whole: { kase } }: PackedCase,
): readonly FileInPack[] {
  const { foldedCase, bundle } = statedOfCase(framework, kase);
  return [
    { name: 'case.json', text: toCanonicalJson(foldedCase) },
    { name: 'bundle.json', text: toCanonicalJson(bundle) },
  ];
}

/** The readable files of a review beside its entries: `review.json`, `review.html`. */
export function reviewFiles(
  framework: Framework,
  _marking: Marking,
  whole: WholeReview,
): readonly FileInPack[] {
  return [{ name: 'review.json', text: toCanonicalJson(statedOfReview(framework, whole)) }];
}

/** The published JSON Schemas, made from zod. */
export function schemaFiles(): readonly FileInPack[] {
  return [];
}

/** What `case.json` and `bundle.json` state. A reader makes them anew from the entries, and they must be equal. */
export function statedOfCase(
  framework: Framework,
  kase: Case,
): { readonly foldedCase: unknown; readonly bundle: unknown } {
  return {
    foldedCase: kase,
    bundle: { v: 1, caseId: kase.id, head: kase.head, score: scoreCase(framework, kase) },
  };
}

/** What `review.json` states. */
export function statedOfReview(_framework: Framework, { review }: WholeReview): unknown {
  return review;
}

/** What `facts.json` of a sealed case states: nothing that anybody judged. */
export function statedOfSealedCase({ id, caseReference, framework, fields, head }: Case): unknown {
  return { v: 1, caseId: id, caseReference, framework, fields, head };
}
