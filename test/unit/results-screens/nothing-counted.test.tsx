import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { ResultsStanding } from '../../../renderer/app/results-standing.tsx';
import { ResultsContext } from '../../../renderer/results/results-context.tsx';
import type { InspectionResults } from '../../../renderer/results/use-inspection-results.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import { nothingEntered } from '../../../shared/results/rate-inspection.ts';
import { computeResults } from '../../../shared/results/results.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { buildInspection } from '../../builders/vault-export.ts';

beforeAll(loadWords);

it('an inspection without cases leads to its cases', () => {
  expect(standing(0)).toMatch(/This inspection has no cases yet.*>Go to the cases</);
});

it('where only reviews are, it says so and leads to them', () => {
  const text = standing(2);

  expect(text).toMatch(
    /Reviews of this inspection are here and its cases are not.*\/moderation"[^>]*>Go to the reviews/,
  );
  expect(text).not.toContain('no cases yet');
});

function standing(reviewed: number): string {
  const framework = readSyntheticFramework();
  const value: InspectionResults = {
    inspection: buildInspection('Example PDU', framework),
    framework,
    cases: [],
    unreadable: [],
    reviewed,
    unreadableReviews: [],
    findings: foldFindings([]),
    results: computeResults(framework, [], nothingEntered, 'all'),
  };
  return renderToStaticMarkup(
    <MemoryRouter>
      <ResultsContext value={value}>
        <ResultsStanding />
      </ResultsContext>
    </MemoryRouter>,
  );
}
