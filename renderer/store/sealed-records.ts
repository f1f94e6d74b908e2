import { type Ladder, readVersioned } from '../../shared/kernel/upgrade.ts';
import { RecordDamaged, seal, unseal } from './seal.ts';
import { RecordFromNewerRelease } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { SealedRow } from './vault-database.ts';

/** Tables whose records are sealed under the vault's data key, not under a case's own. */
export type SealedTable = 'person' | 'settings' | 'frameworks' | 'inspections' | 'log' | 'manifest';

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

/** Brings what was unsealed at a place up to date. Throws RecordDamaged or RecordFromNewerRelease. */
export function readUnsealed<Value>(
  place: ReturnType<UnlockedStore['place']>,
  unsealed: unknown,
  ladder: Ladder<Value>,
): Value {
  const read = readVersioned(ladder, unsealed);
  if (read.ok) return read.value;
  if (read.error.kind === 'record-from-a-newer-release') throw new RecordFromNewerRelease();
  throw new RecordDamaged(place);
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
