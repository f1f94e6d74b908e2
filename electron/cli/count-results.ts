import type { Case } from '../../shared/cases/case.ts';
import { foldFindings } from '../../shared/cases/fold-findings.ts';
import { enteredFromFindings } from '../../shared/results/entered-from-findings.ts';
import { judgeCases } from '../../shared/results/moderation.ts';
import { type EnteredRatings, nothingEntered } from '../../shared/results/rate-inspection.ts';
import { readyForReport } from '../../shared/results/ready-for-report.ts';
import { reportFindings } from '../../shared/results/report/report-findings.ts';
import {
  noFindings,
  type ReportFindings,
  type ReportInput,
} from '../../shared/results/report/report-input.ts';
import { computeResults } from '../../shared/results/results.ts';
import type { HeldFramework } from '../../shared/vault-format/open-vault-export.ts';
import type { LoadedCases } from './load-cases.ts';
import type { Progress } from './progress.ts';
import type { ResultsChoices } from './results-choices.ts';

/** Counts and rates: the same few calls as the screens make, so that both give the same report. */
export function countResults(
  { inspections, cases, unreadable, reviews }: LoadedCases,
  { framework }: HeldFramework,
  { include, judgements }: ResultsChoices,
  progress: Progress,
): Omit<ReportInput, 'cuts'> & { readonly toTell: readonly string[] } {
  progress.step(`Counting ${cases.length} cases`);
  const { cases: kases, moderation } = judgeCases(
    cases.map(({ kase }) => kase),
    reviews,
    judgements,
  );
  const { entered, findings, toTell } = findingsOf(inspections, kases);
  return {
    inspection: inspectionOf(inspections),
    framework,
    results: computeResults(framework, kases, entered, include, undefined, moderation),
    findings,
    unreadable,
    toTell,
  };
}

/** One name and marking over the cases of all: no page may be marked lower than what any case of it is. */
function inspectionOf(inspections: LoadedCases['inspections']): ReportInput['inspection'] {
  const sensitive = inspections.some(({ marking }) => marking === 'OFFICIAL-SENSITIVE');
  return {
    name: inspections.map(({ name }) => name).join('; '),
    marking: sensitive ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL',
  };
}

type FindingsToCount = {
  readonly entered: EnteredRatings;
  readonly findings: ReportFindings;
  readonly toTell: readonly string[];
};

/** What is put down about one unit says nothing of two: with several inspections there are cases, and no findings. */
function findingsOf(
  [inspection, ...others]: LoadedCases['inspections'],
  cases: readonly Case[],
): FindingsToCount {
  if (others.length > 0) {
    const line = `Ratings entered, decisions, practice examples, recommendations and figures supplied are left out: each of the ${1 + others.length} inspections has its own. Make a report of each to have them.`;
    return { entered: nothingEntered, findings: noFindings, toTell: [line] };
  }
  const findings = foldFindings(inspection.findings);
  const isReady = readyForReport(inspection, cases);
  const heldBack = findings.examples.filter(({ value }) => !isReady(value)).length;
  const line = `${heldBack} practice ${heldBack === 1 ? 'example is' : 'examples are'} not in the report, because the text may tell who it is about. Check it in the app.`;
  return {
    entered: enteredFromFindings(findings),
    findings: reportFindings(findings, isReady),
    toTell: heldBack > 0 ? [line] : [],
  };
}
