import { IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createVaultDatabase, openVaultDatabase } from '../../renderer/store/vault-database.ts';
import { createMachine } from '../builders/machine.ts';

it('has what Dexie itself writes flushed to the disk', async () => {
  const machine = createMachine();
  const database = createVaultDatabase(
    { indexedDB: machine.indexedDB, IDBKeyRange, tidy: async () => {} },
    'casemark-example',
  );
  await openVaultDatabase(database);

  await database.settings.put({ id: 'one', sealed: new Uint8Array(1) });

  expect(machine.durabilities).toEqual(['strict']);
});
