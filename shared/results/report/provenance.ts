import { hashJson, type Sha256 } from '../../kernel/hash.ts';
import { moderatedJudgements } from '../moderated-judgements.ts';
import { inspectionWords } from './inspection-words.ts';
import { isReviewed } from './moderation-section.ts';
import { moderationWords } from './moderation-words.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import { cohortSizes } from './table-columns.ts';

const { provenance: words } = inspectionWords;

/** What the figures were made from, so that anyone can make them again and see that they are these. */
export function provenanceOf(input: ReportInput): ReportDocument['provenance'] {
  const { framework, results, unreadable } = input;
  const { leftOut, cases } = results;
  const left = [
    leftOut.notSignedOff > 0 ? words.notSignedOff(leftOut.notSignedOff) : null,
    leftOut.notModerated ? words.notModerated(leftOut.notModerated) : null,
    leftOut.otherFramework > 0 ? words.otherFramework(leftOut.otherFramework) : null,
    unreadable > 0 ? words.unreadable(unreadable) : null,
  ].filter((one) => one !== null);
  return [
    { label: words.framework, value: `${framework.id} ${framework.version}` },
    { label: words.frameworkHash, value: results.framework.hash },
    { label: words.cases, value: String(cases.length) },
    {
      label: words.cohorts,
      value: cohortSizes(input)
        .map(({ heading, count }) => `${heading}: ${count}`)
        .join('; '),
    },
    { label: words.filter, value: words.filters[results.include] },
    ...moderationLines(input),
    { label: words.leftOut, value: left.length === 0 ? words.none : left.join('; ') },
    { label: words.inputsHash, value: reportInputsHash(input) },
  ];
}

function moderationLines(input: ReportInput): ReportDocument['provenance'] {
  if (!isReviewed(input)) return [];
  const { framework, results } = input;
  const { changed } = moderatedJudgements(framework, results);
  const { judgements, which, changed: label, byWhom } = moderationWords.provenance;
  return [
    { label: judgements, value: which[results.moderation.judgements] },
    { label, value: byWhom(changed.moderated, changed.settled) },
  ];
}

/** Over everything that is printed: the cases and ratings by their own hash, the findings and the cuts. */
export function reportInputsHash({
  inspection,
  results,
  findings,
  unreadable,
  cuts,
}: ReportInput): Sha256 {
  const { name, marking } = inspection;
  const { inputsHash } = results;
  return hashJson({ inspection: { name, marking }, inputsHash, findings, unreadable, cuts });
}
