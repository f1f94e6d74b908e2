import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import {
  InspectorsTurn,
  SendToInspector,
} from '../../../renderer/features/moderating/turns/inspectors-turn.tsx';
import { VaultContext } from '../../../renderer/store/store-context.tsx';
import type { Vault } from '../../../renderer/store/vault.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import type { Trust } from '../../../shared/packs/people/contact-card.ts';
import { countedId } from '../../builders/ports.ts';

beforeAll(loadWords);

const inspector = { id: countedId(900_021), name: 'GH' };

test('a conclusion whose inspector has no card here says who can answer and what to do', () => {
  const noCard = [
    'It is the turn of GH, the inspector, and no card of GH is here to make a pack for. Nobody can answer for GH. Ask GH, or whoever sent the case, for that card, then make a pack for GH. Until GH answers, the conclusion stands.',
    'A pack for GH needs the card of GH, which is not here. You can make a pack for the lead inspector, or for whoever sent you the case: they see what you concluded, and only GH can answer it.',
  ];

  expect([saidWith(null), saidWith('revoked'), saidWith('replaced'), saidWith('trusted')]).toEqual([
    noCard,
    noCard,
    noCard,
    [
      'It is the turn of GH, the inspector, who accepts or disputes what was changed.',
      'Make a pack of reviews for GH. They accept or dispute what was changed, and send the review back. Until then it waits for them.',
    ],
  ]);
});

/** With a card of the inspector that stands so, or with somebody else’s alone. */
function saidWith(trust: Trust | null): readonly string[] {
  const cards = [
    { card: { personId: countedId(900_022) }, trust: 'trusted' },
    ...(trust === null ? [] : [{ card: { personId: inspector.id }, trust }]),
  ];
  const contacts = { list: () => cards, subscribe: () => () => undefined };
  const vault = { contacts } as unknown as Vault;
  return [
    <InspectorsTurn key="turn" inspector={inspector} />,
    <SendToInspector key="next" inspector={inspector} isReturned={false} />,
  ].map((one) => renderToStaticMarkup(<VaultContext value={vault}>{one}</VaultContext>));
}
