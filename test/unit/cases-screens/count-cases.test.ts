import { expect, test } from 'vitest';
import { countCases } from '../../../shared/cases/count-cases.ts';
import { buildSummary } from '../../builders/case-summary.ts';

test('cases are counted by the status they are shown with', () => {
  const summaries = (
    ['ready', 'in-progress', 'returned', 'in-progress', 'signed-off'] as const
  ).map((status, index) => buildSummary(index + 1, { status }));

  expect(countCases(summaries)).toEqual({
    'not-started': 0,
    'in-progress': 2,
    ready: 1,
    'signed-off': 1,
    returned: 1,
  });
});
