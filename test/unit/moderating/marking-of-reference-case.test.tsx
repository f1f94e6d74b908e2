import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import type { ListedReview } from '../../../renderer/features/moderating/list/arrange-reviews.ts';
import { NextReview } from '../../../renderer/features/moderating/list/next-review.tsx';
import { WhatItIs } from '../../../renderer/features/moderating/second-marking/second-marking-notice.tsx';
import type { OpenCase } from '../../../renderer/store/open-case.ts';
import { OpenCaseContext, VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { buildWholeCase } from '../../builders/review.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

beforeAll(loadWords);

it.each([
  [
    false,
    'Second marking of SNP-014, blind. The first judgements stay sealed until you commit this marking.',
  ],
  [
    true,
    'Marking of the reference case SNP-014. The agreed judgements stay sealed until you commit it.',
  ],
] as const)(
  'what is marked is told, and what stays sealed (reference case: %s)',
  (isCalibration, said) => {
    expect(textOf(<WhatItIs isCalibration={isCalibration} />)).toBe(said);
  },
);

it.each([
  ['blind', 'Mark SNP-014, blind'],
  ['calibration', 'Mark the reference case SNP-014'],
] as const)('the next marking to begin is told apart: %s', (mode, said) => {
  const summary = buildReviewSummary(1, { mode, phase: 'to-mark', caseReference: 'SNP-014' });
  const listed = { summary, left: 0, marking: null } as unknown as ListedReview;

  expect(textOf(<NextReview listed={listed} />)).toBe(said);
});

function textOf(element: React.ReactElement): string {
  const { kase } = buildWholeCase(hmipFramework);
  const openCase = {
    subscribe: () => () => {},
    getCase: () => kase,
    getReadOnly: () => null,
  } as unknown as OpenCase;
  return renderToStaticMarkup(
    <VaultContext value={{} as Vault}>
      <OpenCaseContext value={openCase}>{element}</OpenCaseContext>
    </VaultContext>,
  )
    .replaceAll(/<[^>]*>/g, '')
    .trim();
}
