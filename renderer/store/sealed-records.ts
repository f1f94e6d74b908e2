import type { Ladder } from '../../shared/kernel/upgrade.ts';
import { readUnsealed } from '../../shared/vault-format/read-unsealed.ts';
import type { SealedRow } from '../../shared/vault-format/rows.ts';
import { seal, unseal } from '../../shared/vault-format/seal.ts';
import type { UnlockedStore } from './unlocked-store.ts';

/** Tables whose records are sealed under the vault's data key, not under a case's own. */
export type SealedTable =
  | 'person'
  | 'settings'
  | 'frameworks'
  | 'inspections'
  | 'log'
  | 'manifest'
  | 'identity'
  | 'contacts';

export async function sealRecord(
  store: UnlockedStore,
  table: SealedTable,
  id: string,
  value: unknown,
): Promise<SealedRow> {
  return { id, sealed: await seal(store.dataKey(), store.place(table, id), value) };
}

/** Every record of a table, in the order of their ids. Throws RecordDamaged or RecordFromNewerRelease. */
export async function readRecords<Value>(
  store: UnlockedStore,
  table: SealedTable,
  ladder: Ladder<Value>,
): Promise<readonly Value[]> {
  const database = await store.database();
  const rows = await database[table].toArray();
  return Promise.all(rows.map((row) => readRecord(store, table, row, ladder)));
}

async function readRecord<Value>(
  store: UnlockedStore,
  table: SealedTable,
  { id, sealed }: SealedRow,
  ladder: Ladder<Value>,
): Promise<Value> {
  const place = store.place(table, id);
  return readUnsealed(place, await unseal(store.dataKey(), place, sealed), ladder);
}
