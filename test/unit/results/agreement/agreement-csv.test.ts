import { expect, it } from 'vitest';
import { readCsv } from '../../../../shared/cases/csv.ts';
import type { Judgement } from '../../../../shared/cases/entry.ts';
import { agreementToCsv } from '../../../../shared/results/agreement/agreement-csv.ts';
import type { AgreementPair } from '../../../../shared/results/agreement/agreement-pairs.ts';
import { agreementResults } from '../../../../shared/results/agreement/agreement-results.ts';
import { hmipFramework } from '../../../builders/frameworks.ts';
import { countedId } from '../../../builders/ports.ts';

const pair = (number: number, first: Judgement, second: Judgement): AgreementPair => ({
  reviewId: countedId(number + 1000),
  caseId: countedId(number),
  assessor: number <= 10 ? '=SUM(A1)' : 'AB',
  secondBy: { id: countedId(1), name: 'Morgan Reid' },
  standardId: '2.2',
  keyQuestionId: '2.2.1',
  first,
  second,
});

it('agreement as CSV has a line for each figure, percentages beside their counts, and blanks where there are counts only', () => {
  const pairs = Array.from({ length: 40 }, (_, index) =>
    pair(
      index + 1,
      index < 24 ? 'sufficient' : 'insufficient',
      index < 22 || index === 39 ? 'sufficient' : 'insufficient',
    ),
  );

  const csv = readCsv(agreementToCsv('open', agreementResults(hmipFramework, pairs, 'two')));

  const [headings = [], ...lines] = csv.ok ? csv.value : [];
  const column = (name: string) => lines.map((line) => line[headings.indexOf(name)]).slice(0, 5);
  expect({
    level: column('level'),
    id: column('id'),
    judgements: column('judgements'),
    agreed: column('agreed'),
    percent: column('agreed_percent'),
    kappa: column('kappa'),
    limits: column('limits'),
  }).toEqual({
    level: ['overall', 'standard', 'key-question', 'assessor', 'assessor'],
    id: ['', '2.2', '2.2.1', "'=SUM(A1)", 'AB'],
    judgements: ['40', '40', '40', '10', '30'],
    agreed: ['37', '37', '37', '10', '27'],
    percent: ['93', '93', '93', '', '90'],
    kappa: ['0.85', '0.85', '0.85', '', '0.80'],
    limits: [
      'not-independent',
      'not-independent',
      'not-independent',
      'not-independent too-few-pairs',
      'not-independent',
    ],
  });
});
