import { describe, expect, it } from 'vitest';
import { beforePublishing } from '../../../renderer/features/reporting/before-publishing.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import { nothingEntered } from '../../../shared/results/rate-inspection.ts';
import { computeResults } from '../../../shared/results/results.ts';
import { completeCases, completeExample } from '../../builders/complete-example.ts';
import { hmipFramework as framework } from '../../builders/frameworks.ts';

const missing = (cases: readonly Case[]) =>
  beforePublishing(
    {
      framework,
      cases,
      inspection: completeExample.inspection,
      unreadable: [],
      reviewed: 0,
      unreadableReviews: [],
      findings: foldFindings([]),
      results: computeResults(framework, cases, nothingEntered),
    },
    0,
  ).filter(({ kind }) => kind !== 'supplied');

const unsigned = completeCases.map((kase) => ({ ...kase, signOff: null }));
const withoutOneJudgement = completeCases.map((kase) => ({
  ...kase,
  judgements: Object.fromEntries(Object.entries(kase.judgements).filter(([id]) => id !== '2.5.1')),
}));

describe('before a report is published', () => {
  it('ratings of the unit that nobody entered are told from those that cases give', () => {
    expect(missing(completeCases)).toEqual([{ kind: 'notEntered', count: 4 }]);
  });

  it('an inspection without cases has first of all no case that is counted', () => {
    expect(missing([])).toEqual([
      { kind: 'noneCounted', count: 1 },
      { kind: 'notEntered', count: 4 },
    ]);
  });

  it('cases that are not signed off are counted nowhere, and said to be left out', () => {
    expect(missing(unsigned)).toEqual([
      { kind: 'noneCounted', count: 1 },
      { kind: 'leftOut', count: 40 },
      { kind: 'notEntered', count: 4 },
    ]);
  });

  it('a key question that was judged in no case leaves its standard without a rating', () => {
    expect(missing(withoutOneJudgement)).toEqual([
      { kind: 'notEntered', count: 4 },
      { kind: 'notJudged', count: 1 },
    ]);
  });
});
