import type { Page } from '@playwright/test';
import type { FieldValues } from '../../shared/frameworks/condition.ts';
import { CaseListPage } from '../e2e/pages/case-list-page.ts';
import { answerStandard, benchFramework, openImportedInspection } from './bench-app.ts';
import { benchReference } from './sample-file.ts';
import type { Bench } from './scenario.ts';
import { answeredStandard, type StandardContent } from './standard-content.ts';

/** A post-release case, whose 2.4 is the largest standard there is: every prompt of it applies. */
const facts: FieldValues = { cohort: 'post-release', 'unpaid-work-only': 'no' };

export const largestStandardId = '2.4';

export function largestStandard(): StandardContent {
  return answeredStandard(benchFramework(), largestStandardId, facts);
}

/** The page of the largest standard in a new case, its prompts answered with notes and its judgements made. */
export async function openMarkedStandard(
  bench: Bench,
  inspection: string,
): Promise<{ readonly page: Page; readonly content: StandardContent; readonly caseId: string }> {
  const { page } = await openImportedInspection(bench, inspection, {
    cases: 1,
    fixed: { cohort: 'Post-release', 'unpaid-work-only': 'No' },
  });
  const content = largestStandard();
  const list = await CaseListPage.arrive(page, inspection);
  const tasks = await list.open(benchReference(0));
  await tasks.open(content.title);
  await answerStandard(page, content);
  const caseId = /#\/cases\/([^/]+)/.exec(page.url())?.[1];
  if (caseId === undefined) throw new Error('no case is in the address');
  return { page, content, caseId };
}
