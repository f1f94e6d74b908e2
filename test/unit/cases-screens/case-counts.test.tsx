import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { CaseCounts } from '../../../renderer/features/cases/case-counts.tsx';
import { loadWords } from '../../../renderer/words/words.ts';
import type { CaseStatus } from '../../../shared/cases/case-summary.ts';
import { buildSummary } from '../../builders/case-summary.ts';

beforeAll(loadWords);

const lineOf = (statuses: readonly CaseStatus[]) =>
  renderToStaticMarkup(
    <CaseCounts summaries={statuses.map((status, index) => buildSummary(index + 1, { status }))} />,
  );

test('every status that a case has is told, the done ones first', () => {
  const line = lineOf([
    'not-started',
    'in-progress',
    'ready',
    'returned',
    'in-progress',
    'signed-off',
  ]);

  expect(line).toBe(
    '6 cases · 1 signed off · 1 ready to sign off · 2 in progress · 1 reopened · 1 not started',
  );
});

test('a status that no case has is not told', () => {
  expect([lineOf(['not-started']), lineOf([])]).toEqual(['1 case · 1 not started', '']);
});
