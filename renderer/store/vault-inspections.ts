import type { Author } from '../../shared/cases/entry.ts';
import { appendFindings, verifyFindings } from '../../shared/cases/finding-chain.ts';
import { findingsWithoutCases } from '../../shared/cases/findings-without-cases.ts';
import { Inspection, inspectionLadder } from '../../shared/cases/inspection.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { RecordDamaged } from '../../shared/vault-format/seal.ts';
import type { RowsToPut } from './commit-durably.ts';
import { readRecords, sealRecord } from './sealed-records.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';
import type { VaultHappening } from './vault-event.ts';
import { sealEvent } from './vault-log.ts';

type VaultInspections = Vault['inspections'] & {
  /**
   * Carries a deletion of cases out in turn with every other change of inspections, so that no save is lost. Gives the
   * rows that the deletion puts: the inspection without the practice examples that were chosen from those cases. Who
   * listens is told at the end of it, however it ends: cut short, it may have happened all the same.
   */
  withoutCases<Value>(
    id: Id,
    caseIds: readonly Id[],
    carryOut: (rows: RowsToPut) => Promise<Value>,
  ): Promise<Value>;
};

type InspectionsParts = {
  readonly store: UnlockedStore;
  readonly frameworks: Vault['frameworks'];
  readonly person: Author;
  readonly ports: Ports;
  /** Told of an inspection that was closed or opened again. */
  readonly onChanged: (inspection: Inspection) => void;
};

export function openInspections(parts: InspectionsParts): VaultInspections {
  const { store, frameworks, person, ports } = parts;
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  let work: Promise<unknown> = Promise.resolve();
  /** One change of an inspection after another: each is made to what the one before it left. */
  const takeTurn = <Value>(change: () => Promise<Value>): Promise<Value> => {
    const turn = work.then(change, change);
    work = turn.catch(() => {});
    return turn;
  };
  const inTurn = <Value>(change: () => Promise<Value>) => attempt(() => takeTurn(change));
  const write = async (inspection: Inspection, told?: VaultHappening): Promise<void> => {
    if (frameworks.byHash(inspection.framework.hash) === undefined) {
      throw new Error('an inspection is marked against a framework that the vault holds');
    }
    const row = await sealRecord(store, 'inspections', inspection.id, inspection);
    const log = told === undefined ? {} : { log: [await sealEvent(store, person, ports, told)] };
    await store.commit({ inspections: [row], ...log });
    notify();
  };
  const setClosed = (id: Id, closed: Inspection['closed'], told: VaultHappening) =>
    inTurn(async () => {
      if (store.manifest().deleted.some(({ inspectionId }) => inspectionId === id)) {
        throw new Error('an inspection whose cases were deleted stays closed');
      }
      const inspection: Inspection = { ...(await readInspection(store, id)), closed };
      await write(inspection, told);
      parts.onChanged(inspection);
      return inspection;
    });
  return {
    list: () => attempt(() => readInspections(store)),
    create: (inspection) =>
      inTurn(async () => {
        const created = Inspection.parse({
          ...inspection,
          v: 4,
          id: ports.createId(),
          createdAt: ports.now(),
          closed: null,
          findings: [],
        });
        await write(created);
        return created;
      }),
    add: (inspection) =>
      inTurn(async () => {
        if (!verifyFindings(inspection.findings).ok) {
          throw new Error('findings that are no whole chain are not added');
        }
        await write(Inspection.parse(inspection));
      }),
    change: (inspection) =>
      inTurn(async () => {
        const { framework, createdAt, closed, findings } = await readInspection(
          store,
          inspection.id,
        );
        await write(Inspection.parse({ ...inspection, framework, createdAt, closed, findings }));
      }),
    addFindings: (id, happenings) =>
      inTurn(async () => {
        const inspection = await readInspection(store, id);
        if (inspection.closed !== null) {
          throw new Error('no finding is added to a closed inspection');
        }
        if (!verifyFindings(inspection.findings).ok) {
          throw new RecordDamaged(store.place('inspections', id));
        }
        const findings = appendFindings(inspection.findings, happenings, person, ports);
        const changed: Inspection = { ...inspection, findings };
        if (happenings.length > 0) await write(changed);
        return changed;
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: (id, deleteCasesAfter) =>
      setClosed(
        id,
        { at: ports.now(), by: person.name, deleteCasesAfter },
        { kind: 'inspection-closed', inspectionId: id, deleteCasesAfter },
      ),
    reopen: (id) => setClosed(id, null, { kind: 'inspection-reopened', inspectionId: id }),
    withoutCases: (id, caseIds, carryOut) =>
      takeTurn(async () => {
        const inspection = await readInspection(store, id);
        const findings = findingsWithoutCases(inspection.findings, caseIds);
        const changed: Inspection = { ...inspection, findings };
        const row = await sealRecord(store, 'inspections', id, changed);
        return carryOut({ inspections: [row] }).finally(notify);
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
export function readInspections(store: UnlockedStore): Promise<readonly Inspection[]> {
  return readRecords(store, 'inspections', inspectionLadder);
}
