import { expect, test } from 'vitest';
import { whatNext } from '../../../renderer/features/cases/what-next.ts';
import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { buildSummary } from '../../builders/case-summary.ts';

const mine = 'AB';
const theirs = 'CD';

const nextOf = (summaries: readonly CaseSummary[]) => {
  const next = whatNext(summaries, 'Anna Bell');
  return 'summary' in next ? [next.kind, next.summary.caseReference] : [next.kind];
};

test('an inspection without cases wants cases', () => {
  expect(nextOf([])).toEqual(['add-cases']);
});

test('the case of mine changed last is continued before any other', () => {
  const next = nextOf([
    buildSummary(1, {
      status: 'in-progress',
      assessor: mine,
      changedAt: '2026-11-20T09:00:00.000Z',
    }),
    buildSummary(2, { status: 'returned', assessor: mine, changedAt: '2026-11-21T09:00:00.000Z' }),
    buildSummary(3, { status: 'in-progress', assessor: theirs }),
    buildSummary(4, { status: 'not-started', assessor: mine }),
  ]);

  expect(next).toEqual(['continue', 'SNP-002']);
});

test('a case of mine that only wants its sign-off comes before one not started', () => {
  const next = nextOf([
    buildSummary(1, { status: 'not-started', assessor: mine }),
    buildSummary(2, { status: 'ready', assessor: mine, left: 0, nextSectionId: null }),
  ]);

  expect(next).toEqual(['sign-off', 'SNP-002']);
});

test('what is not started begins with the lowest reference', () => {
  const next = nextOf([
    buildSummary(10, { caseReference: 'C-10' }),
    buildSummary(9, { caseReference: 'C-9' }),
  ]);

  expect(next).toEqual(['start', 'C-9']);
});

test('when mine are all signed off, somebody else’s is next', () => {
  const next = nextOf([
    buildSummary(1, { status: 'signed-off', assessor: mine }),
    buildSummary(2, { status: 'in-progress', assessor: theirs }),
  ]);

  expect(next).toEqual(['continue', 'SNP-002']);
});

test('an inspection with every case signed off wants nothing', () => {
  expect(nextOf([buildSummary(1, { status: 'signed-off' })])).toEqual(['all-signed-off']);
});
