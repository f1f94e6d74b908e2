import { describe, expect, it } from 'vitest';
import { rosterLines, signerState } from '../../../renderer/features/people/roster-lines.ts';
import { standingOf } from '../../../shared/packs/people/card-standing.ts';
import type { Contact, ContactCard, Trust } from '../../../shared/packs/people/contact-card.ts';
import { contactCard, signatory, signedRoster } from '../../builders/contact-cards.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';

function contact(card: ContactCard, trust: Trust): Contact {
  return {
    v: 1,
    id: countedId(1),
    card,
    trust,
    from: { kind: 'card' },
    addedAt: fixedNow,
    trustChangedAt: fixedNow,
    reason: '',
  };
}

const first = contactCard(1);
const second = { ...contactCard(2), personId: first.personId };
const me = countedId(99);

describe('a card given to Casemark', () => {
  const replaced = contact(first, 'replaced');
  const standing = contact(second, 'trusted');

  it.each([
    ['is new where nobody has it', contactCard(3), [standing], { kind: 'new' }],
    ['is the same where it is held', second, [standing], { kind: 'same', contact: standing }],
    ['is the same though it was revoked', first, [contact(first, 'revoked')], 'same'],
    ['differs from another of the same person', first, [standing], 'differs'],
    ['differs where it was replaced', first, [replaced, standing], 'differs'],
    ['differs where what replaced it is gone', first, [replaced], 'differs'],
    ['differs under another name', { ...second, name: 'Mal' }, [standing], 'differs'],
    [
      'differs where it has the signing key of somebody else',
      { ...contactCard(3), signingKey: second.signingKey },
      [standing],
      'differs',
    ],
    [
      'differs where packs for it would go to somebody else',
      { ...contactCard(3), recipient: second.recipient },
      [standing],
      'differs',
    ],
  ])('%s', (_, card, contacts, expected) => {
    const found = standingOf(card, contacts);
    expect(typeof expected === 'string' ? found.kind : found).toEqual(expected);
  });
});

describe('a roster that is read', () => {
  it('tells of each card what adding it would do', () => {
    const mine = { ...contactCard(9), personId: me };
    const contacts = [
      contact(first, 'trusted'),
      contact(contactCard(3), 'unchecked'),
      contact(contactCard(4), 'revoked'),
    ];
    const cards = [mine, first, second, contactCard(3), contactCard(4), contactCard(5)];
    expect(rosterLines(cards, contacts, me).map(({ state }) => state)).toEqual([
      'me',
      'same',
      'differs',
      'to-trust',
      'revoked',
      'new',
    ]);
  });

  it('is added once its signer is trusted, and never on the word of a card that was ended or differs', async () => {
    const lead = await signatory();
    const roster = await signedRoster(lead, [first]);
    const state = (trust: Trust | null, contacts: readonly Contact[], myself = me) =>
      signerState({ roster, signer: { card: lead.card, trust } }, contacts, myself);
    const other = { ...contactCard(7), personId: lead.card.personId };
    expect([
      state('trusted', [contact(lead.card, 'trusted')]),
      state('trusted', [], lead.card.personId),
      state('unchecked', [contact(lead.card, 'unchecked')]),
      state(null, []),
      state(null, [contact(other, 'trusted')]),
      state('revoked', [contact(lead.card, 'revoked')]),
      state('replaced', [contact(lead.card, 'replaced')]),
      state(null, [], lead.card.personId),
    ]).toEqual(['trusted', 'me', 'to-compare', 'to-compare', 'differs', 'ended', 'ended', 'ended']);
  });
});
