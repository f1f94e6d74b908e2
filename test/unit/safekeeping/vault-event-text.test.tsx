import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { useVaultEventText } from '../../../renderer/features/safekeeping/use-vault-event-text.ts';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { VaultHappening } from '../../../renderer/store/vault-event.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import { countedId } from '../../builders/ports.ts';

beforeAll(loadWords);

it.each([
  [
    'backups that could not be reached, and does not say that any was treated',
    { kind: 'backups-treated', rewritten: [], left: ['/drive'] },
    'Not reached, and still to be treated: /drive.',
  ],
  [
    'a case that was exported alone',
    { kind: 'case-exported', name: 'a.casemark' },
    'One case was exported alone, as a file: a.casemark.',
  ],
  [
    'a backup that was saved by hand, also before cases were told apart',
    { kind: 'backup-saved-by-hand', name: 'a.casemark' },
    'A backup was saved as a file: a.casemark.',
  ],
  [
    'a pack of which only counts were kept, with what is in it alone',
    {
      kind: 'pack-made',
      packId: countedId(1),
      purpose: 'cases',
      cases: 2,
      reviews: 0,
      recipients: 3,
      marking: 'OFFICIAL',
    },
    'A case pack was made, marked OFFICIAL: 2 cases. It was encrypted to 3 people.',
  ],
  [
    'a card that took another’s place',
    {
      kind: 'card-replaced',
      name: 'Mo Moderator',
      signingKey: 'ab'.repeat(32),
      trust: 'trusted',
      keyBefore: 'cd'.repeat(32),
    },
    'The contact card of Mo Moderator was replaced by another, with other keys. It is trusted.',
  ],
  [
    'a card that was revoked',
    {
      kind: 'card-trust-changed',
      name: 'Mo Moderator',
      signingKey: 'ab'.repeat(32),
      trust: 'revoked',
    },
    'The contact card of Mo Moderator was revoked. No pack signed with it is taken in any more.',
  ],
])('the history of a vault tells %s', (_, stored, told) => {
  const Told = () => useVaultEventText()(VaultHappening.parse(stored));

  const text = renderToStaticMarkup(
    <VaultContext value={{ inspections: {} } as Vault}>
      <Told />
    </VaultContext>,
  );

  expect(text).toBe(told);
});
