import { expect, test } from 'vitest';
import { decidingFacts } from '../../../renderer/features/marking/deciding-facts.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

test('the facts shown beside the tasks are those every list shows and those that decide what is asked', () => {
  expect(decidingFacts(hmipFramework).map(({ id }) => id)).toEqual([
    'cohort',
    'rosh',
    'court-report',
    'unpaid-work-only',
  ]);
});
