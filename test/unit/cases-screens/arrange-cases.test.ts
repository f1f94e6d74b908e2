import { expect, test } from 'vitest';
import { type Arrangement, arrangeCases } from '../../../renderer/features/cases/arrange-cases.ts';
import { type ListQuery, wholeList } from '../../../renderer/features/cases/list-query.ts';
import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { buildSummary } from '../../builders/case-summary.ts';

const arrangement: Arrangement = {
  personName: 'Anna Bell',
  cohorts: ['community', 'post-release'],
  levels: ['low', 'medium', 'high', 'very-high'],
};

const references = (summaries: readonly CaseSummary[], query: Partial<ListQuery>) =>
  arrangeCases(summaries, { ...wholeList, ...query }, arrangement).map(
    ({ caseReference }) => caseReference,
  );

test('a search finds cases by part of the reference or of the assessor, whatever the case', () => {
  const summaries = [
    buildSummary(1, { assessor: 'Carol Dunn' }),
    buildSummary(2, { assessor: 'EF' }),
    buildSummary(12, { assessor: 'carol' }),
  ];

  expect(references(summaries, { search: ' CAROL ' })).toEqual(['SNP-001', 'SNP-012']);
  expect(references(summaries, { search: '12' })).toEqual(['SNP-012']);
  expect(references(summaries, { search: 'snp dunn' })).toEqual(['SNP-001']);
});

test('filters leave only the cases that meet all of them', () => {
  const summaries = [
    buildSummary(1, { cohort: 'post-release', riskOfSeriousHarm: 'high', status: 'in-progress' }),
    buildSummary(2, { cohort: 'post-release', riskOfSeriousHarm: 'low', status: 'in-progress' }),
    buildSummary(3, { cohort: 'post-release', riskOfSeriousHarm: 'high', assessor: 'CD' }),
    buildSummary(4, { riskOfSeriousHarm: 'high', status: 'in-progress' }),
  ];

  const found = references(summaries, {
    cohort: 'post-release',
    rosh: 'high',
    status: 'in-progress',
    mine: true,
  });

  expect(found).toEqual(['SNP-001']);
});

test('risk of serious harm sorts by its level and not by its letters, and a case without one comes last', () => {
  const summaries = [
    buildSummary(1, { riskOfSeriousHarm: 'very-high' }),
    buildSummary(2, { riskOfSeriousHarm: null }),
    buildSummary(3, { riskOfSeriousHarm: 'low' }),
    buildSummary(4, { riskOfSeriousHarm: 'medium' }),
  ];

  expect([
    references(summaries, { sort: 'rosh', order: 'ascending' }),
    references(summaries, { sort: 'rosh', order: 'descending' }),
  ]).toEqual([
    ['SNP-003', 'SNP-004', 'SNP-001', 'SNP-002'],
    ['SNP-001', 'SNP-004', 'SNP-003', 'SNP-002'],
  ]);
});

test('references sort as a person counts: 9 before 10', () => {
  const summaries = [
    buildSummary(10, { caseReference: 'C-10' }),
    buildSummary(9, { caseReference: 'C-9' }),
  ];

  expect(references(summaries, { sort: 'reference', order: 'ascending' })).toEqual(['C-9', 'C-10']);
});

test('cases that tie stand in order of reference in either direction', () => {
  const summaries = [buildSummary(3), buildSummary(1, { left: 2 }), buildSummary(2)];

  expect([
    references(summaries, { sort: 'left', order: 'ascending' }),
    references(summaries, { sort: 'left', order: 'descending' }),
  ]).toEqual([
    ['SNP-001', 'SNP-002', 'SNP-003'],
    ['SNP-002', 'SNP-003', 'SNP-001'],
  ]);
});

test('the whole list begins with the case changed last', () => {
  const summaries = [
    buildSummary(1, { changedAt: '2026-11-22T09:00:00.000Z' }),
    buildSummary(2, { changedAt: '2026-11-23T09:00:00.000Z' }),
  ];

  expect(references(summaries, {})).toEqual(['SNP-002', 'SNP-001']);
});
