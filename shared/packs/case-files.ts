import type { Marking } from '../cases/inspection.ts';
import type { Framework } from '../frameworks/framework.ts';
import { toCanonicalJson } from '../kernel/canonical-json.ts';
import type { WholeReview } from '../moderation/review.ts';
import { toHtml } from '../results/formats/to-html.ts';
import { answersCsv } from './answers-csv.ts';
import { caseDocument } from './case-document.ts';
import type { PackedCase } from './pack.ts';
import type { PackFile } from './pack-file.ts';
import { scoredBundle } from './scored-bundle.ts';
import { sealedFacts } from './sealed-facts.ts';

/**
 * The files of one case in a pack, besides its attestation. The same case, framework and marking give the same bytes.
 * `entries.jsonl` holds what everything else is made from: one stored entry on a line, in its canonical spelling.
 */
export function caseFiles(
  framework: Framework,
  marking: Marking,
  packed: PackedCase,
): readonly PackFile[] {
  const { whole } = packed;
  return [
    { name: 'entries.jsonl', text: toJsonLines(whole.stored) },
    { name: 'case.json', text: toJsonFile(whole.kase) },
    { name: 'bundle.json', text: toJsonFile(scoredBundle(framework, whole.kase)) },
    { name: 'answers.csv', text: answersCsv(framework, whole.kase) },
    { name: 'case.html', text: toHtml(caseDocument(framework, marking, packed)) },
  ];
}

/** What of a sealed case is not under its seal. */
export function factsFile({ whole }: PackedCase): PackFile {
  return { name: 'facts.json', text: toJsonFile(sealedFacts(whole)) };
}

/** As `caseFiles`, of a review. */
export function reviewFiles(
  _framework: Framework,
  _marking: Marking,
  { stored, review }: WholeReview,
): readonly PackFile[] {
  return [
    { name: 'entries.jsonl', text: toJsonLines(stored) },
    { name: 'review.json', text: toJsonFile(review) },
  ];
}

/** One value on a line, each in its canonical spelling (RFC 8785), with a line feed after every one. */
export function toJsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${toCanonicalJson(value)}\n`).join('');
}

/** A value in its canonical spelling, with a line feed after it. */
export function toJsonFile(value: unknown): string {
  return `${toCanonicalJson(value)}\n`;
}
