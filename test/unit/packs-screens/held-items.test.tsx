import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { HeldItems } from '../../../renderer/features/packs/held-items.tsx';
import { VouchedForBy } from '../../../renderer/features/packs/vouched-for-by.tsx';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import type { Vouching } from '../../../shared/packs/people/vouching.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { verifiedPack } from '../../builders/packs.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReview, buildWholeCase, moderator } from '../../builders/review.ts';
import { buildInspection } from '../../builders/vault-export.ts';

beforeAll(loadWords);

const alone = 'Nobody but the sender, Sam Sender, says that these are the inspector’s own entries.';

it('says beside each case of a pack who vouches for it', () => {
  const whole = buildWholeCase(hmipFramework);
  const { id, caseReference } = whole.kase;
  const vault = { contacts: { whose: () => null } } as unknown as Vault;

  const text = textOf(
    <VaultContext value={vault}>
      <HeldItems
        items={[{ kind: 'case', id, caseReference, standing: 'new' }]}
        pack={verifiedPack(buildInspection(), { cases: [whole] })}
      />
    </VaultContext>,
  );

  expect(text).toContain(`Vouched for by SNP-014 Case New Nobody. ${alone}`);
});

it('tells the reviews of one case in a pack apart', () => {
  const reviews = (['blind', 'calibration'] as const).map((mode, index) =>
    buildReview(hmipFramework, { mode, reviewId: countedId(910_010 + index) }),
  );
  const vault = { contacts: { whose: () => null } } as unknown as Vault;

  const text = textOf(
    <VaultContext value={vault}>
      <HeldItems
        items={reviews.map(({ review }) => ({
          kind: 'review',
          id: review.id,
          caseReference: review.subject.caseReference,
          standing: 'new',
        }))}
        pack={verifiedPack(buildInspection(), { purpose: 'reviews', reviews })}
      />
    </VaultContext>,
  );

  expect(text).toContain(
    'SNP-014 Review by Morgan Reid, marked blind New SNP-014 Calibration of Morgan Reid New',
  );
});

it.each<readonly [Vouching['kind'], string]>([
  ['inspector', 'Morgan Reid, its inspector'],
  [
    'partly',
    'Morgan Reid, its inspector, to entry 3 of 5. Nobody but the sender, Sam Sender, says that the entries after it are the inspector’s own.',
  ],
  ['somebody-else', `Morgan Reid. Morgan Reid is not its inspector. ${alone}`],
  [
    'unknown-key',
    `Nobody you know. It is signed in the name of Morgan Reid, with a key that you do not trust. ${alone}`,
  ],
  ['nobody', `Nobody. ${alone}`],
])('says in a sentence what it means where it is: %s', (kind, said) => {
  const vouching = { kind, by: moderator, seq: 2 };

  expect(textOf(<VouchedForBy vouching={vouching} sender="Sam Sender" entries={5} />)).toBe(said);
});

function textOf(element: React.ReactElement): string {
  return renderToStaticMarkup(element)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
