import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { MadePackPanel } from '../../../renderer/features/packs/made-pack-panel.tsx';
import type { CheckedPack } from '../../../renderer/features/packs/what-is-packed.ts';
import type { Host } from '../../../renderer/host/host.ts';
import { HostContext } from '../../../renderer/host/host-context.tsx';
import type { MadePack } from '../../../renderer/packs/make-pack-of.ts';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { UiWordsProvider } from '../../../renderer/ui/ui-words.tsx';
import { loadWords } from '../../../renderer/words/words.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { buildInspection } from '../../builders/vault-export.ts';

beforeAll(loadWords);

type Sent = Pick<ReviewSummary, 'mode' | 'phase'>;

const inspector = /inspector of a concluded review sees .* accepts or disputes/;
const lead = /lead inspector settles what is disputed, and sends the review to both others/;
const finished = /Nobody has anything left to do in it/;
const compared = /how the marking compares with the agreed judgements/;

it.each<readonly [string, readonly Sent[], readonly RegExp[]]>([
  ['a concluded review', [{ mode: 'blind', phase: 'concluded' }], [inspector]],
  ['one in which something is disputed', [{ mode: 'open', phase: 'responded' }], [lead]],
  ['one that is settled', [{ mode: 'open', phase: 'settled' }], [finished]],
  ['a marking of a reference case', [{ mode: 'calibration', phase: 'reviewing' }], [compared]],
  [
    'two that go to different people',
    [
      { mode: 'open', phase: 'settled' },
      { mode: 'open', phase: 'concluded' },
    ],
    [inspector, finished],
  ],
])('says what happens now to %s that was sent', (_, reviews, said) => {
  const text = made(reviews);

  expect([inspector, lead, finished, compared].filter((one) => one.test(text))).toEqual(said);
});

function made(reviews: readonly Sent[]): string {
  const checked = {
    inspection: buildInspection(),
    purpose: 'reviews',
    cases: [],
    reviews,
    names: ['Alex Baker'],
    lock: { kind: 'recipients', recipients: [] },
  } as unknown as CheckedPack;
  const pack = { bytes: new Uint8Array(1), digest: 'ab' } as MadePack;
  const vault = { person: { name: 'Morgan Reid' } } as Vault;
  return renderToStaticMarkup(
    <UiWordsProvider words={{ errorPrefix: '', warningPrefix: '', appName: 'Casemark' }}>
      <HostContext value={{ edition: 'browser' } as Host}>
        <VaultContext value={vault}>
          <MadePackPanel
            checked={checked}
            made={{ at: 'made', pack, name: 'casemark.age', saving: { state: 'saved' } }}
            onSave={() => {}}
            onAnother={() => {}}
          />
        </VaultContext>
      </HostContext>
    </UiWordsProvider>,
  ).replaceAll(/<[^>]*>/g, ' ');
}
