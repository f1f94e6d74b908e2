import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { FigurePage } from '../../../renderer/features/results/figure-page.tsx';
import { ModerationPage } from '../../../renderer/features/results/moderation-page.tsx';
import { ResultsContext } from '../../../renderer/results/results-context.tsx';
import type { InspectionResults } from '../../../renderer/results/use-inspection-results.ts';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { UiWordsProvider } from '../../../renderer/ui/ui-words.tsx';
import { loadWords } from '../../../renderer/words/words.ts';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { type Judgements, judgeCases } from '../../../shared/results/moderation.ts';
import { nothingEntered } from '../../../shared/results/rate-inspection.ts';
import { computeResults } from '../../../shared/results/results.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import {
  buildReview,
  buildWholeCase,
  concluded,
  disputed,
  judged,
  overruled,
} from '../../builders/review.ts';
import { buildInspection } from '../../builders/vault-export.ts';

beforeAll(loadWords);

const words = { errorPrefix: 'Error:', warningPrefix: 'Warning', appName: 'Casemark' };
const framework = readSyntheticFramework();
const subject = buildWholeCase(framework, {
  happenings: [...answerEverything(framework), { kind: 'signed-off', name: 'Alex Baker' }],
});
const insufficient = judged('B1', 'insufficient');
const reviewed = (...said: readonly ReviewHappening[]) => [
  buildReview(framework, { subject, said: [overruled(insufficient), concluded, ...said] }),
];

describe('the page of moderated judgements', () => {
  it('says that nothing was reviewed where nothing was, and leads to the reviews', () => {
    expect(page('moderation', [])).toMatch(
      /None of the cases counted was reviewed, so every judgement is its inspector’s\..* Go to the reviews of this inspection/,
    );
  });

  it('says of each judgement what it was, what it is, who changed it and why', () => {
    expect(page('moderation', reviewed())).toMatch(
      /SNP-014 B1 Sufficient → Insufficient Moderated by Morgan Reid, 24 November 2026: The record shows a plan\. See the review/,
    );
  });

  it('tells what is still open, in counts and at the judgement', () => {
    const text = page('moderation', reviewed(disputed(insufficient)));

    expect(text).toMatch(
      /1 judgement or answer is disputed, and the lead inspector has not settled it\..*The record shows a plan\. Disputed See the review/,
    );
  });

  it('has original and final figures side by side, with their counts', () => {
    expect(page('moderation', reviewed())).toMatch(/B1 [^%]*100% 1 of 1 0% 0 of 1 1 /);
  });
});

describe('the cases behind a figure', () => {
  it.each<readonly [Judgements, RegExp]>([
    ['final', /Was Sufficient\. Moderated by Morgan Reid/],
    ['original', /Final: Insufficient\. Moderated by Morgan Reid/],
  ])(
    'say of %s judgements whether moderation changed them, and lead to the review',
    (choice, said) => {
      expect(page('figure', reviewed(), choice)).toMatch(said);
    },
  );

  it('have no such column where nothing was changed', () => {
    expect(page('figure', [])).not.toContain('Moderation');
  });
});

function page(
  name: 'moderation' | 'figure',
  reviews: readonly WholeReview[],
  judgements: Judgements = 'final',
): string {
  const { cases, moderation } = judgeCases([subject.kase], reviews, judgements);
  const value: InspectionResults = {
    inspection: buildInspection('Example PDU', framework),
    framework,
    cases,
    unreadable: [],
    reviewed: reviews.length,
    unreadableReviews: [],
    findings: foldFindings([]),
    results: computeResults(framework, cases, nothingEntered, 'all', undefined, moderation),
  };
  return renderToStaticMarkup(
    <UiWordsProvider words={words}>
      <MemoryRouter initialEntries={['/inspections/id/results/figure?question=B1']}>
        <VaultContext value={{} as Vault}>
          <ResultsContext value={value}>
            {name === 'moderation' ? <ModerationPage /> : <FigurePage />}
          </ResultsContext>
        </VaultContext>
      </MemoryRouter>
    </UiWordsProvider>,
  )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
