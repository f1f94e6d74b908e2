import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { TaskListPage } from '../../../renderer/features/marking/task-list-page.tsx';
import { SignedOffPage } from '../../../renderer/features/signing-off/signed-off-page.tsx';
import type { OpenCase, ReadOnly } from '../../../renderer/store/open-case.ts';
import { OpenCaseContext, VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { UiWordsProvider } from '../../../renderer/ui/ui-words.tsx';
import { loadWords } from '../../../renderer/words/words.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import { buildWholeCase, reviewId } from '../../builders/review.ts';

beforeAll(loadWords);

const framework = readSyntheticFramework();
const words = { errorPrefix: 'Error:', warningPrefix: 'Warning', appName: 'Casemark' };
const kase = {
  ...buildWholeCase(framework, {
    happenings: [...answerEverything(framework), { kind: 'signed-off', name: 'Morgan Reid' }],
  }).kase,
  secondMarkingOf: { caseId: countedId(7), reviewId },
};
const vault = { person: { name: 'Morgan Reid' } } as Vault;
const review = `href="#/reviews/${reviewId}"`;

it('a second marking that is signed off leads to its review, to be committed there', () => {
  expect(page(<SignedOffPage />, 'signed-off')).toMatch(
    new RegExp(`Go to the review and commit it.*${review}[^>]*>Back to the review: commit there<`),
  );
});

it('one that is committed says so, and leads to both markings', () => {
  const text = page(<SignedOffPage />, 'committed');

  expect(text).toMatch(
    new RegExp(`Your marking is committed.*${review}[^>]*>See both markings side by side<`),
  );
  expect(text).not.toContain('commit it');
});

it('the task list of one that is committed offers no reopening', () => {
  const text = page(<TaskListPage />, 'committed');

  expect(text).toContain('This marking is committed, so it stays as it is.');
  expect(text).not.toMatch(/reopen/);
});

function page(element: React.ReactElement, readOnly: ReadOnly): string {
  const openCase = {
    framework,
    subscribe: () => () => {},
    getCase: () => kase,
    getReadOnly: () => readOnly,
  } as unknown as OpenCase;
  return renderToStaticMarkup(
    <UiWordsProvider words={words}>
      <MemoryRouter>
        <VaultContext value={vault}>
          <OpenCaseContext value={openCase}>{element}</OpenCaseContext>
        </VaultContext>
      </MemoryRouter>
    </UiWordsProvider>,
  );
}
