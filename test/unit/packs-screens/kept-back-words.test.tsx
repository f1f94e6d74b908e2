import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { HeldItems } from '../../../renderer/features/packs/held-items.tsx';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import { verifiedPack } from '../../builders/packs.ts';
import { countedId } from '../../builders/ports.ts';
import { buildInspection } from '../../builders/vault-export.ts';

beforeAll(loadWords);

it('says of a case kept back that it is being marked, and names no choice that the page has not', () => {
  const vault = { contacts: { whose: () => null } } as unknown as Vault;

  const text = renderToStaticMarkup(
    <VaultContext value={vault}>
      <HeldItems
        items={[
          { kind: 'review', id: countedId(1), caseReference: 'SNP-014', standing: 'kept-back' },
        ]}
        pack={verifiedPack(buildInspection(), { purpose: 'to-moderate' })}
      />
    </VaultContext>,
  ).replaceAll(/<[^>]*>/g, '');

  expect(text).toContain(
    'You are marking this case without sight of its judgements, and this would bring them into view. It stays out: commit your marking, then open the pack again.',
  );
});
