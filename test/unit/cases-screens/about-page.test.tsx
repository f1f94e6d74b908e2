import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { AboutPage } from '../../../renderer/features/about/about-page.tsx';
import type { Host } from '../../../renderer/host/host.ts';
import { HostContext } from '../../../renderer/host/host-context.tsx';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { UiWordsProvider } from '../../../renderer/ui/ui-words.tsx';
import { loadWords } from '../../../renderer/words/words.ts';

beforeAll(loadWords);

test('a browser that does not say its version has no line for it', () => {
  const host = { edition: 'browser', version: () => new Promise(() => {}) };
  const vault = { frameworks: { list: () => [] } };
  const page = renderToStaticMarkup(
    <UiWordsProvider words={{ errorPrefix: '', warningPrefix: '', appName: '' }}>
      <HostContext value={host as unknown as Host}>
        <VaultContext value={vault as unknown as Vault}>
          <AboutPage />
        </VaultContext>
      </HostContext>
    </UiWordsProvider>,
  );
  const keys = [...page.matchAll(/<dt[^>]*>([^<]*)<\/dt>/g)].map(([, key]) => key);

  expect(keys).toEqual(['Version', 'Edition', 'Licence of the code']);
});
