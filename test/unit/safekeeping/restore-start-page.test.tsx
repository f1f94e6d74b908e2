import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { RestoreStartPage } from '../../../renderer/features/safekeeping/restore-start-page.tsx';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { UiWordsProvider } from '../../../renderer/ui/ui-words.tsx';
import { loadWords } from '../../../renderer/words/words.ts';

beforeAll(loadWords);

it.each([
  [
    'casemark-2026-11-23-work-140322-5e0f3a91.casemark',
    'You chose the backup of 23 November 2026 14:03:22: casemark-2026-11-23-work-140322-5e0f3a91.casemark.',
  ],
  ['casemark-renamed.casemark', 'You chose casemark-renamed.casemark.'],
])('the backup that was chosen from the table, %s, is told by when it was made', (name, told) => {
  const page = renderToStaticMarkup(
    <MemoryRouter initialEntries={[`/safekeeping/restore?folder=a&backup=${name}`]}>
      <UiWordsProvider words={{ errorPrefix: '', warningPrefix: '', appName: '' }}>
        <VaultContext value={{ name: 'casemark' } as Vault}>
          <RestoreStartPage onRestore={async () => {}} />
        </VaultContext>
      </UiWordsProvider>
    </MemoryRouter>,
  );

  expect(page.match(/govuk-inset-text[^>]*>([^<]*)</)?.[1]).toBe(told);
});
