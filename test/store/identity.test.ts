import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { Vault } from '../../renderer/store/vault.ts';
import { signatureIsGood } from '../../shared/packs/people/signing.ts';
import { teamKeys } from '../builders/age-keys.ts';
import {
  createMachine,
  createMachineWithVault,
  loseJournals,
  loseStore,
  type Machine,
  passphrase,
  personName,
  value,
} from '../builders/machine.ts';
import { makeBackupOf, restore } from '../builders/restoring.ts';
import { putSpecimen } from '../builders/store-specimen.ts';
import { happeningsOf } from '../builders/vault.ts';

const text = new TextEncoder().encode('sealed for somebody');

function sealedFor({ recipient }: { readonly recipient: string }) {
  const age = new Encrypter();
  age.addRecipient(recipient);
  return age.encrypt(text);
}

/** What a vault's keys make of an age file; null when they do not open it. */
async function openedBy(vault: Vault, sealed: Uint8Array) {
  const age = new Decrypter();
  for (const key of vault.identity.openers()) age.addIdentity(key);
  return age.decrypt(sealed).catch(() => null);
}

const unlock = async (machine: Machine) =>
  value(await machine.keeper().unlock('casemark', passphrase));

describe('a person’s identity', () => {
  it('is made with the vault, opens what is sealed for its card, and signs', async () => {
    const { vault } = await createMachineWithVault();
    const card = vault.identity.card();

    const signature = await vault.identity.sign(text);

    expect({
      card,
      opened: await openedBy(vault, await sealedFor(card)),
      good: await signatureIsGood(card.signingKey, text, signature),
      extractable: vault.identity.openers().map(({ extractable }) => extractable),
      whose: vault.contacts.whose(card.signingKey),
    }).toEqual({
      card: { ...card, v: 1, personId: vault.person.id, name: personName },
      opened: text,
      good: true,
      extractable: [false],
      whose: { card, trust: 'trusted' },
    });
  });

  it.each([
    ['store', loseJournals],
    ['journal', loseStore],
  ])('is the same from the %s alone', async (_, lose) => {
    const { machine, vault } = await createMachineWithVault();
    const sealed = await sealedFor(vault.identity.card());
    await vault.lock();
    await lose(machine);

    expect(await openedBy(await unlock(machine), sealed)).toEqual(text);
  });

  it('is the same in a vault that is opened with its recovery key, and in one restored elsewhere', async () => {
    const machine = createMachine();
    const { recipient } = teamKeys;
    const vault = value(
      await machine.keeper().create('casemark', { passphrase, personName, recipient }),
    );
    const sealed = await sealedFor(vault.identity.card());
    const backup = await makeBackupOf(machine);
    await vault.lock();

    const recovered = value(
      await machine
        .keeper()
        .unlockWithIdentity('casemark', [teamKeys.identity], 'copper lantern orbit'),
    );
    const restored = await restore(createMachine().keeper(), backup);

    expect([await openedBy(recovered, sealed), await openedBy(restored, sealed)]).toEqual([
      text,
      text,
    ]);
  });

  it('with new keys has another card, and still opens what was sealed for the old one', async () => {
    const { machine, vault } = await createMachineWithVault();
    const before = vault.identity.card();
    const sealed = await sealedFor(before);

    const card = value(await vault.identity.replace());

    await vault.lock();
    const again = await unlock(machine);
    expect({
      card: again.identity.card(),
      opened: await openedBy(again, sealed),
      whoseOld: again.contacts.whose(before.signingKey)?.trust,
      good: await signatureIsGood(card.signingKey, text, await again.identity.sign(text)),
      isNew: card.recipient !== before.recipient && card.signingKey !== before.signingKey,
      told: await happeningsOf(again),
    }).toEqual({
      card,
      opened: text,
      whoseOld: 'replaced',
      good: true,
      isNew: true,
      told: [
        {
          kind: 'own-keys-changed',
          signingKey: card.signingKey,
          keyBefore: before.signingKey,
        },
      ],
    });
  });

  it('keeps its new keys when a backup from before them is restored', async () => {
    const { machine, keeper, vault } = await createMachineWithVault();
    const backup = await makeBackupOf(machine);
    const card = value(await vault.identity.replace());
    await vault.lock();

    const restored = await restore(keeper, backup);

    expect(restored.identity.card()).toEqual(card);
  });

  it('does not sign, and opens nothing, once the vault is locked', async () => {
    const { vault } = await createMachineWithVault();
    await vault.lock();

    await expect(vault.identity.sign(text)).rejects.toThrow();
    expect(() => vault.identity.openers()).toThrow();
  });

  it('has a card without what is hidden in a name', async () => {
    const vault = value(
      await createMachine()
        .keeper()
        .create('casemark', { passphrase, personName: 'Alex\u202e Baker\u200b' }),
    );
    expect(vault.identity.card().name).toBe('Alex Baker');
  });
});

describe('an older vault', () => {
  it('is given an identity at unlocking, and has the same from then on', async () => {
    const machine = await olderVault();
    const first = await unlock(machine);
    const card = first.identity.card();
    await first.lock();

    expect((await unlock(machine)).identity.card()).toEqual(card);
  });

  it('opens where its identity cannot be written, which is tried again', async () => {
    const machine = await olderVault();
    machine.breakJournal({ kind: 'disk-full' });
    const vault = await unlock(machine);
    const card = vault.identity.card();
    const refused = await vault.identity.keep();
    machine.mendJournal();

    const kept = await vault.identity.keep();

    await vault.lock();
    expect([refused.ok, kept.ok, (await unlock(machine)).identity.card()]).toEqual([
      false,
      true,
      card,
    ]);
  });
});

/** As the release before identities left it. */
async function olderVault(): Promise<Machine> {
  const machine = createMachine();
  const path = new URL('../fixtures/store/v2.json', import.meta.url);
  const { specimen } = JSON.parse(readFileSync(path, 'utf8'));
  await putSpecimen(machine.indexedDB, 'casemark', specimen);
  return machine;
}
