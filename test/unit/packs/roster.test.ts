import { describe, expect, it } from 'vitest';
import type { Roster } from '../../../shared/packs/people/contact-card.ts';
import { readRoster, rosterToFile } from '../../../shared/packs/people/roster.ts';
import { contactCard, signatory, signedRoster } from '../../builders/contact-cards.ts';

const lead = await signatory();
const roster = await signedRoster(lead, [contactCard(1), contactCard(2)]);
const nobody = () => null;

describe('a roster', () => {
  it('is read with whoever signed it, and what is known of them', async () => {
    const trusted = { card: lead.card, trust: 'trusted' as const };
    const somebodyElse = { card: contactCard(9), trust: 'trusted' as const };
    const file = rosterToFile(roster);
    expect([
      await readRoster(file, nobody),
      await readRoster(file, (key) => (key === lead.card.signingKey ? trusted : null)),
      await readRoster(file, () => somebodyElse),
    ]).toEqual([
      { ok: true, value: { roster, signer: { card: lead.card, trust: null } } },
      { ok: true, value: { roster, signer: { card: lead.card, trust: 'trusted' } } },
      { ok: true, value: { roster, signer: { card: lead.card, trust: null } } },
    ]);
  });

  const [first, second] = roster.cards;
  const others: readonly (readonly [string, object, object])[] = [
    ['is no roster', { kind: 'casemark-card', v: 1 }, { kind: 'roster-not-a-roster' }],
    ['is newer', { ...roster, v: 2 }, { kind: 'roster-from-a-newer-release' }],
    ['has no cards', { ...roster, cards: [] }, { kind: 'roster-file-wrong', path: 'cards' }],
    [
      'names another signer',
      { ...roster, signedBy: second?.personId },
      { kind: 'roster-signer-missing' },
    ],
    [
      'is without its signer',
      { ...roster, cards: roster.cards.slice(1) },
      { kind: 'roster-signer-missing' },
    ],
    [
      'has a card twice',
      { ...roster, cards: [...roster.cards, first] },
      { kind: 'roster-card-twice' },
    ],
    [
      'has one key on two cards',
      { ...roster, cards: [...roster.cards, { ...contactCard(3), recipient: second?.recipient }] },
      { kind: 'roster-card-twice' },
    ],
    [
      'has another card in it than was signed',
      { ...roster, cards: [...roster.cards, contactCard(3)] },
      { kind: 'roster-signature-wrong' },
    ],
    ['has another name', { ...roster, name: 'A team' }, { kind: 'roster-signature-wrong' }],
  ];
  it.each(others)('is refused when it %s', async (_, content, error) => {
    expect(await readRoster(JSON.stringify(content), nobody)).toEqual({ ok: false, error });
  });

  it('is refused when it was signed again with a key of nobody in it', async () => {
    const forger = await signatory(201, 'Mal Lory');
    const forged: Roster = {
      ...(await signedRoster(
        { ...forger, card: { ...lead.card, signingKey: forger.card.signingKey } },
        [],
      )),
      cards: roster.cards,
    };
    expect(await readRoster(rosterToFile(forged), nobody)).toEqual({
      ok: false,
      error: { kind: 'roster-signer-missing' },
    });
  });
});
