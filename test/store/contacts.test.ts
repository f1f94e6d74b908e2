import { describe, expect, it } from 'vitest';
import type { Vault } from '../../renderer/store/vault.ts';
import type { Contact, ContactCard } from '../../shared/packs/people/contact-card.ts';
import { contactCard, signatory, signedRoster } from '../builders/contact-cards.ts';
import {
  createMachineWithVault,
  loseJournals,
  loseStore,
  passphrase,
  value,
} from '../builders/machine.ts';
import { makeBackupOf, restore } from '../builders/restoring.ts';
import { happeningsOf } from '../builders/vault.ts';

const typed = { kind: 'card' } as const;
const trusted = { trust: 'trusted', from: typed } as const;

const add = async (vault: Vault, card: ContactCard) =>
  value(await vault.contacts.add(card, trusted));

/** Contacts by name and how far they are trusted. */
const standing = (vault: Vault) =>
  vault.contacts.list().map(({ card, trust }: Contact) => [card.name, trust]);

describe('a contact', () => {
  it.each([
    ['store', loseJournals],
    ['journal', loseStore],
  ])('is still there after a lock, from the %s alone', async (_, lose) => {
    const { machine, vault } = await createMachineWithVault();
    const contact = await add(vault, contactCard(1));
    await vault.lock();
    await lose(machine);

    const again = value(await machine.keeper().unlock('casemark', passphrase));

    expect(again.contacts.list()).toEqual([contact]);
  });

  it('is known by the key that they sign with, and nobody else is', async () => {
    const { vault } = await createMachineWithVault();
    const card = contactCard(1);
    value(await vault.contacts.add(card, { trust: 'unchecked', from: typed }));

    expect([vault.contacts.whose(card.signingKey), vault.contacts.whose('ab'.repeat(32))]).toEqual([
      { card, trust: 'unchecked' },
      null,
    ]);
  });

  it('is added once, and never in the place of other keys unless that is wanted', async () => {
    const { vault } = await createMachineWithVault();
    const first = contactCard(1);
    const contact = await add(vault, first);
    const other = { ...contactCard(2), personId: first.personId };
    const passedOff = { ...contactCard(3), signingKey: first.signingKey };

    const refusals = [first, other, passedOff, vault.identity.card()].map((card) =>
      vault.contacts.add(card, trusted),
    );

    expect(await Promise.all(refusals)).toEqual([
      { ok: false, error: { kind: 'contact-already-there', contact } },
      { ok: false, error: { kind: 'contact-differs', contact } },
      { ok: false, error: { kind: 'contact-differs', contact } },
      { ok: false, error: { kind: 'own-card' } },
    ]);
  });

  it('that was replaced is known no more as trusted, and can come back in its turn', async () => {
    const { vault } = await createMachineWithVault();
    const first = contactCard(1, 'First');
    const second = { ...contactCard(2, 'Second'), personId: first.personId };
    const { id } = await add(vault, first);
    const replaced = value(await vault.contacts.add(second, { ...trusted, replaces: id }));
    const after = [vault.contacts.whose(first.signingKey)?.trust, ...standing(vault)];

    await vault.contacts.add(first, { ...trusted, replaces: replaced.id });

    expect([after, standing(vault)]).toEqual([
      ['replaced', ['First', 'replaced'], ['Second', 'trusted']],
      [
        ['First', 'trusted'],
        ['Second', 'replaced'],
      ],
    ]);
  });

  it('stays revoked, with the reason, after a backup from before is restored', async () => {
    const { machine, keeper, vault } = await createMachineWithVault();
    const revoked = await add(vault, contactCard(1));
    const first = contactCard(2, 'First');
    const before = await add(vault, first);
    const backup = await makeBackupOf(machine);
    value(await vault.contacts.setTrust(revoked.id, 'revoked', 'Lost laptop'));
    const second = { ...contactCard(3, 'Second'), personId: first.personId };
    await vault.contacts.add(second, { ...trusted, replaces: before.id });
    const listed = vault.contacts.list();
    await vault.lock();

    const restored = await restore(keeper, backup);

    expect(restored.contacts.list()).toEqual(listed);
  });

  it('leaves in the history of the vault what was added, compared, replaced and revoked, once each', async () => {
    const { vault } = await createMachineWithVault();
    const [first, second] = [contactCard(1, 'First'), contactCard(2, 'Second')];
    const { id } = value(await vault.contacts.add(first, { trust: 'unchecked', from: typed }));
    value(await vault.contacts.setTrust(id, 'trusted'));
    await vault.contacts.add(first, trusted);
    const other = { ...second, personId: first.personId };
    const replaced = value(await vault.contacts.add(other, { ...trusted, replaces: id }));

    value(await vault.contacts.setTrust(replaced.id, 'revoked', 'Lost laptop'));

    const [name, { signingKey }] = ['First', first];
    expect((await happeningsOf(vault)).toReversed()).toEqual([
      { kind: 'card-added', name, signingKey, trust: 'unchecked' },
      { kind: 'card-trust-changed', name, signingKey, trust: 'trusted' },
      {
        kind: 'card-replaced',
        name: 'Second',
        signingKey: second.signingKey,
        trust: 'trusted',
        keyBefore: signingKey,
      },
      {
        kind: 'card-trust-changed',
        name: 'Second',
        signingKey: second.signingKey,
        trust: 'revoked',
      },
    ]);
  });

  it('tells whoever listens of every change', async () => {
    const { vault } = await createMachineWithVault();
    const told: number[] = [];
    const stop = vault.contacts.subscribe(() => told.push(vault.contacts.list().length));
    const { id } = await add(vault, contactCard(1));
    await vault.contacts.setTrust(id, 'revoked', 'Left the team');
    stop();
    await add(vault, contactCard(2));

    expect(told).toEqual([1, 1]);
  });
});

describe('a roster', () => {
  it('adds who is new, trusts who was not compared, and leaves who differs or was revoked', async () => {
    const { vault } = await createMachineWithVault();
    const lead = await signatory();
    await add(vault, lead.card);
    const known = contactCard(2, 'Known');
    const other = { ...contactCard(9, 'Other'), personId: known.personId };
    await add(vault, known);
    value(await vault.contacts.add(contactCard(3), { trust: 'unchecked', from: typed }));
    const left = await add(vault, contactCard(4));
    value(await vault.contacts.setTrust(left.id, 'revoked', 'Left'));
    const roster = await signedRoster(lead, [
      contactCard(1),
      other,
      contactCard(3),
      contactCard(4),
      vault.identity.card(),
    ]);

    const added = value(await vault.contacts.addRoster(roster));

    const [told] = await happeningsOf(vault);
    expect({ added, told, standing: standing(vault) }).toEqual({
      added: { added: 2, differing: [other] },
      told: {
        kind: 'roster-added',
        roster: roster.name,
        signedBy: 'Lee Lead',
        names: ['Person 1', 'Person 3'],
      },
      standing: [
        ['Lee Lead', 'trusted'],
        ['Known', 'trusted'],
        ['Person 3', 'trusted'],
        ['Person 4', 'revoked'],
        ['Person 1', 'trusted'],
      ],
    });
  });

  it('adds nobody while whoever signed it is not trusted', async () => {
    const { vault } = await createMachineWithVault();
    const lead = await signatory();
    value(await vault.contacts.add(lead.card, { trust: 'unchecked', from: typed }));
    const roster = await signedRoster(lead, [contactCard(1)]);

    await expect(vault.contacts.addRoster(roster)).rejects.toThrow('trusted');
    expect(standing(vault)).toEqual([['Lee Lead', 'unchecked']]);
  });
});
