import type { Author } from '../../../shared/cases/entry.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import type { SigningKey } from '../../../shared/kernel/proof.ts';
import { ContactCard, type Trust } from '../../../shared/packs/people/contact-card.ts';
import { signBytes } from '../../../shared/packs/people/signing.ts';
import type { SealedRow } from '../../../shared/vault-format/rows.ts';
import { readRecords } from '../sealed-records.ts';
import { attempt, VaultLocked } from '../store-fault.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import { sealEvent } from '../vault-log.ts';
import {
  createIdentity,
  type IdentityKeys,
  type IdentityRecord,
  identityLadder,
  openIdentityKeys,
} from './identity-record.ts';
import type { VaultIdentity } from './people.ts';

export type OpenIdentity = {
  readonly identity: VaultIdentity;
  /** Of this person only: `replaced` for a key from before. */
  readonly whoseOwn: (
    publicKey: SigningKey,
  ) => { readonly card: ContactCard; readonly trust: Trust } | null;
  readonly forgetKeys: () => void;
};

/**
 * A vault from before there were identities is given one. Where that cannot be written, the vault opens all the same:
 * `keep` tries again.
 */
export async function openIdentity(
  store: UnlockedStore,
  person: Author,
  ports: Ports,
): Promise<OpenIdentity> {
  let keys: readonly IdentityKeys[] | null = null;
  let unsaved: SealedRow | null = null;
  let records = await readRecords(store, 'identity', identityLadder);
  if (records.length === 0) {
    const made = await createIdentity(store, ports);
    records = [made.record];
    unsaved = made.row;
  }
  // Those of one number were made on two machines of one vault before a restore brought them together.
  const inOrder = records.toSorted(
    (one, other) => one.number - other.number || (one.id < other.id ? -1 : 1),
  );
  keys = await Promise.all(inOrder.map((record) => openIdentityKeys(store, record)));

  let work: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(change: () => Promise<Value>) =>
    attempt(() => {
      const turn = work.then(change, change);
      work = turn.catch(() => {});
      return turn;
    });
  const held = (): readonly IdentityKeys[] => {
    if (keys === null) throw new VaultLocked();
    return keys;
  };
  const current = (): IdentityKeys => {
    const last = held().at(-1);
    if (last === undefined) throw new Error('a vault has an identity from its opening on');
    return last;
  };
  const cardOf = ({ recipient, signingKey }: IdentityRecord): ContactCard =>
    ContactCard.parse({
      v: 1,
      personId: person.id,
      name: nameOnCard(person.name),
      recipient,
      signingKey,
    });
  const write = async (): Promise<void> => {
    if (unsaved === null) return;
    await store.commit({ identity: [unsaved] });
    unsaved = null;
  };
  await inTurn(write);

  return {
    identity: {
      card: () => cardOf(current().record),
      cards: () => held().map(({ record }) => cardOf(record)),
      keep: () => inTurn(write),
      sign: async (bytes) => signBytes(current().signingKey, bytes),
      openers: () => held().map(({ ageKey }) => ageKey),
      replace: () =>
        inTurn(async () => {
          await write();
          const { record, row } = await createIdentity(store, ports, current().record.number + 1);
          const made = await openIdentityKeys(store, record);
          const told = await sealEvent(store, person, ports, {
            kind: 'own-keys-changed',
            signingKey: record.signingKey,
            keyBefore: current().record.signingKey,
          });
          await store.commit({ identity: [row], log: [told] });
          keys = [...held(), made];
          return cardOf(record);
        }),
    },
    whoseOwn: (publicKey) => {
      const found = held().find(({ record }) => record.signingKey === publicKey);
      if (found === undefined) return null;
      return { card: cardOf(found.record), trust: found === current() ? 'trusted' : 'replaced' };
    },
    forgetKeys: () => {
      keys = null;
    },
  };
}

/** Others are shown the name as it stands, so nothing hidden goes onto the card. */
function nameOnCard(name: string): string {
  const visible = name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return (
    visible
      .slice(0, 80)
      .trim()
      .replace(/\p{Cs}$/u, '') || '–'
  );
}
