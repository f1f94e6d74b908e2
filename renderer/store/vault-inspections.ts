import { Inspection, inspectionLadder } from '../../shared/cases/inspection.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { readRecords, sealRecord } from './sealed-records.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';

export function openInspections(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
  ports: Ports,
): Vault['inspections'] {
  const write = async (inspection: Inspection): Promise<void> => {
    if (frameworks.byHash(inspection.framework.hash) === undefined) {
      throw new Error('an inspection is marked against a framework that the vault holds');
    }
    const row = await sealRecord(store, 'inspections', inspection.id, inspection);
    await store.commit({ inspections: [row] });
  };
  return {
    list: () => attempt(() => readInspections(store)),
    create: (inspection) =>
      attempt(async () => {
        const created = Inspection.parse({
          ...inspection,
          v: 2,
          id: ports.createId(),
          createdAt: ports.now(),
          closed: null,
        });
        await write(created);
        return created;
      }),
    add: (inspection) => attempt(() => write(Inspection.parse(inspection))),
    change: (inspection) =>
      attempt(async () => {
        const { framework, createdAt } = await readInspection(store, inspection.id);
        await write(Inspection.parse({ ...inspection, framework, createdAt }));
      }),
  };
}

/** Throws when there is no such inspection. */
export async function readInspection(store: UnlockedStore, id: string): Promise<Inspection> {
  const inspection = (await readInspections(store)).find((one) => one.id === id);
  if (inspection === undefined) throw new Error('there is no such inspection in the vault');
  return inspection;
}

/** In the order in which they were created. */
function readInspections(store: UnlockedStore): Promise<readonly Inspection[]> {
  return readRecords(store, 'inspections', inspectionLadder);
}
