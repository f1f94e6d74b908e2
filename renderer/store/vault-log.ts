import type { Author } from '../../shared/cases/entry.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import type { Ladder } from '../../shared/kernel/upgrade.ts';
import { readRecords, sealRecord } from './sealed-records.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';
import { VaultEvent } from './vault-event.ts';

/** The history of the vault as a whole. */
export function openLog(store: UnlockedStore, person: Author, ports: Ports): Vault['log'] {
  return {
    list: () => attempt(async () => (await readRecords(store, 'log', ladder)).toReversed()),
    add: (happening) =>
      attempt(async () => {
        const event: VaultEvent = {
          v: 1,
          id: ports.createId(),
          at: ports.now(),
          by: person.name,
          happening,
        };
        await store.commit({ log: [await sealRecord(store, 'log', event.id, event)] });
      }),
  };
}

const ladder: Ladder<VaultEvent> = { current: 1, schema: VaultEvent, steps: [] };
