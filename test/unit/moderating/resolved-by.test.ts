import { expect, it } from 'vitest';
import { bothNames, namesAfter } from '../../../renderer/features/moderating/drafts/resolved-by.ts';

const both = bothNames('Morgan Reid', 'Alex Baker');

it('asks for the third person’s name where the two who differ stood, and brings the two back', () => {
  expect([
    namesAfter('third-person', both, both),
    namesAfter('agreement', '', both),
    namesAfter('third-person', 'Sam Third', both),
    namesAfter('agreement', 'Sam Third', both),
  ]).toEqual(['', 'Morgan Reid, Alex Baker', 'Sam Third', 'Sam Third']);
});
