import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import { openChain, readChain } from '../../shared/cases/chain.ts';
import type { Author, Entry } from '../../shared/cases/entry.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import { summariseCase } from '../../shared/cases/summarise-case.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EntryRow } from '../../shared/vault-format/rows.ts';
import { addCases, findDuplicate } from './add-cases.ts';
import { createCaseList } from './case-list.ts';
import { sealEntry, sealSummary } from './case-records.ts';
import type { RowsToPut } from './commit-durably.ts';
import { createOpenCase, type HeldCase } from './create-open-case.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { readAllCases } from './read-all-cases.ts';
import { exportAlone } from './rescue/export-alone.ts';
import type { Schedule } from './schedule.ts';
import { attempt, toStoreFault } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { CaseFault, DuplicateReference, StoreFault, Vault } from './vault.ts';
import { type openInspections, readInspection, readInspections } from './vault-inspections.ts';
import { sealEvent } from './vault-log.ts';
import { withinPatience } from './within-patience.ts';

type VaultCases = Vault['cases'] & {
  /** An inspection was closed or opened again: what is open of it can be changed no more, or again. */
  inspectionChanged(inspection: Inspection): void;
  /**
   * Records what is half-typed, gives saving a moment, and stops. What may not be on disk then is handed back,
   * sealed: committing it later needs no key.
   */
  letGo(): Promise<readonly RowsToPut[]>;
};

type VaultCasesParts = {
  readonly store: UnlockedStore;
  readonly frameworks: Vault['frameworks'];
  readonly author: Author;
  readonly ports: Ports;
  readonly schedule: Schedule;
  /** Carries a deletion out together with the inspection's own part in it. */
  readonly withoutCases: ReturnType<typeof openInspections>['withoutCases'];
};

export function openCases(parts: VaultCasesParts): VaultCases {
  const { store, frameworks, author, ports, schedule } = parts;
  const list = createCaseList(store, frameworks);
  const heldCases = new Map<Id, { inspectionId: Id; held: HeldCase; seal: Seal }>();
  const openings = new Map<Id, ReturnType<typeof load>>();
  const closedById = new Map<Id, boolean>();
  const listeners = new Set<() => void>();
  let deleting: Promise<unknown> = Promise.resolve();
  let over = false;
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };

  const add = async (
    inspectionId: Id,
    chains: readonly (readonly Entry[])[],
    progress: (done: number, total: number) => void,
  ): Promise<Result<readonly Id[], StoreFault | DuplicateReference>> => {
    const added = await attempt(async () => {
      const { framework, closed } = await readInspection(store, inspectionId);
      if (closed !== null) throw new Error('no case is added to a closed inspection');
      const stored = frameworks.byHash(framework.hash);
      if (stored === undefined) throw new Error('the vault holds no framework for the inspection');
      const references = chains.map((entries) => openingOf(entries, inspectionId).caseReference);
      const duplicate = findDuplicate(await list.read(inspectionId), references);
      if (duplicate !== null) return { duplicate };
      return { summaries: await addCases(store, stored.framework, chains, progress) };
    });
    if (!added.ok) return added;
    if (added.value.duplicate) return err(added.value.duplicate);
    list.note(added.value.summaries);
    notify();
    return ok(added.value.summaries.map(({ caseId }) => caseId));
  };

  const load = async (caseId: Id): Promise<Result<HeldCase, StoreFault | CaseFault>> => {
    const loaded = await attempt(() => loadCase(store, frameworks, caseId));
    if (!loaded.ok) return loaded;
    if (!loaded.value.ok) return loaded.value;
    const { inspectionId } = loaded.value.value;
    // An inspection that cannot be read does not keep its cases from being worked on.
    const inspections = await attempt(() => readInspections(store));
    if (over) return err({ kind: 'store-unavailable' });
    if (inspections.ok && !closedById.has(inspectionId)) {
      const inspection = inspections.value.find(({ id }) => id === inspectionId);
      closedById.set(inspectionId, (inspection?.closed ?? null) !== null);
    }
    return ok(hold(caseId, loaded.value.value));
  };

  const hold = (caseId: Id, loaded: LoadedCase): HeldCase => {
    const { key, inspectionId, framework, chain } = loaded;
    // Sealing begins at once and side by side; only the commit waits for all of it.
    // An entry is sealed once: a second attempt must give the journal the bytes that it may have already.
    const sealedEntries = new WeakMap<Entry, Promise<EntryRow>>();
    const sealOnce = (entry: Entry): Promise<EntryRow> => {
      const sealed = sealedEntries.get(entry) ?? sealEntry(store, key, entry);
      sealedEntries.set(entry, sealed);
      return sealed;
    };
    const seal: Seal = async (entries, kase) => {
      const summary = summariseCase(framework, kase);
      list.note([summary]);
      notify();
      const [entryRows, summaryRow] = await Promise.all([
        Promise.all(entries.map(sealOnce)),
        sealSummary(store, key, summary),
      ]);
      return { entries: entryRows, summaries: [summaryRow] };
    };
    const held = createOpenCase({
      framework,
      chain,
      author,
      ports,
      schedule,
      inspectionClosed: closedById.get(inspectionId) ?? false,
      write: async (entries, kase) => {
        const rows = await seal(entries, kase);
        try {
          await store.commit(rows);
        } catch (error) {
          if (toStoreFault(error).kind === 'store-unavailable') store.disconnect();
          throw error;
        }
      },
      onLetGo: () => heldCases.delete(caseId),
    });
    heldCases.set(caseId, { inspectionId, held, seal });
    return held;
  };

  return {
    list: (inspectionId) => attempt(() => list.read(inspectionId)),
    damaged: list.damaged,
    add: async (inspectionId, cases, progress = () => {}) => {
      const inspection = await attempt(() => readInspection(store, inspectionId));
      if (!inspection.ok) return inspection;
      const { id, version, hash } = inspection.value.framework;
      // Cases that come together came at one time: a list by time then has them by reference.
      const at = ports.now();
      const chains = cases.map(({ caseReference, assessor, fields }) => [
        openChain(
          ports.createId(),
          author,
          {
            kind: 'opened',
            inspectionId,
            frameworkId: id,
            frameworkVersion: version,
            frameworkHash: hash,
            caseReference,
            assessor,
            fields,
          },
          { ...ports, now: () => at },
        ),
      ]);
      return add(inspectionId, chains, progress);
    },
    addChains: (inspectionId, chains) => {
      for (const entries of chains) {
        if (!readChain(entries).ok)
          throw new Error('entries that are no whole chain are not added');
      }
      return add(inspectionId, chains, () => {});
    },
    open: async (caseId) => {
      const already = heldCases.get(caseId);
      if (already) return ok(already.held.hold());
      const opening = openings.get(caseId) ?? load(caseId);
      openings.set(caseId, opening);
      const opened = await opening.finally(() => openings.delete(caseId));
      return opened.ok ? ok(opened.value.hold()) : opened;
    },
    readAll: (inspectionId, before = [], progress = () => {}) =>
      attempt(async () => {
        const summaries = await list.read(inspectionId);
        const damaged = list.damaged(inspectionId);
        const beforeById = new Map(before.map((kase) => [kase.id, kase]));
        const known = ({ caseId, seq }: CaseSummary) => {
          const unchanged = beforeById.get(caseId);
          const onScreen = heldCases.get(caseId)?.held.getCase();
          return onScreen ?? (unchanged?.head.seq === seq ? unchanged : undefined);
        };
        const all = await readAllCases(store, frameworks, summaries, known, progress);
        return { ...all, unreadable: [...damaged, ...all.unreadable] };
      }),
    readWhole: () => Promise.resolve(err({ kind: 'case-absent' })),
    exportAlone: (caseId) => attempt(() => exportAlone(store, caseId, ports.now())),
    delete: (inspectionId, caseIds, progress = () => {}) => {
      const deleted = attempt(async () => {
        for (const caseId of caseIds) {
          heldCases.get(caseId)?.held.stop();
          heldCases.delete(caseId);
        }
        const cases = caseIds.length;
        const told = await sealEvent(store, author, ports, {
          kind: 'cases-deleted',
          inspectionId,
          cases,
        });
        return parts.withoutCases(inspectionId, caseIds, async (rows) => {
          try {
            // What cannot be done now is done at the next unlocking, once the manifest has the cases as deleted.
            const removed = await attempt(() =>
              store.deleteCases(inspectionId, caseIds, ports.now(), { ...rows, log: [told] }),
            );
            if (!removed.ok && !hasDeleted(store, caseIds)) return removed;
            if (!removed.ok) return ok({ storeRewritten: false });
            const rewritten = await attempt(() => store.rewrite(progress));
            return ok({ storeRewritten: rewritten.ok && rewritten.value });
          } finally {
            list.forget();
            notify();
          }
        });
      });
      deleting = deleted.catch(() => {});
      return deleted.then((outcome) => (outcome.ok ? outcome.value : outcome));
    },
    hasUnsaved: () =>
      [...heldCases.values()].some(({ held }) => held.getSaving().state === 'failed'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inspectionChanged: ({ id, closed }) => {
      closedById.set(id, closed !== null);
      for (const { inspectionId, held } of heldCases.values()) {
        if (inspectionId === id) held.setInspectionClosed(closed !== null);
      }
      notify();
    },
    letGo: async () => {
      // A store that is being made again is not left half made to whoever holds the writer's lock next.
      await deleting;
      over = true;
      const all = [...heldCases.values()];
      for (const { held } of all) held.recordPending();
      await withinPatience(schedule, Promise.all(all.map(({ held }) => held.settle())));
      const left = all.map(async ({ held, seal }) => {
        held.recordPending();
        const kase = held.getCase();
        const entries = held.stop();
        return entries.length === 0 ? [] : [await seal(entries, kase)];
      });
      heldCases.clear();
      const rows = (await Promise.all(left)).flat();
      list.forget();
      return rows;
    },
  };
}

type Seal = (
  entries: readonly Entry[],
  kase: ReturnType<HeldCase['getCase']>,
) => Promise<RowsToPut>;

function hasDeleted(store: UnlockedStore, caseIds: readonly Id[]): boolean {
  const deleted = new Set(store.manifest().deleted.map(({ caseId }) => caseId));
  return caseIds.every((caseId) => deleted.has(caseId));
}

function openingOf(entries: readonly Entry[], inspectionId: Id) {
  const opening = entries[0]?.happening;
  if (opening?.kind !== 'opened' || opening.inspectionId !== inspectionId) {
    throw new Error('a case is added to the inspection it was opened in');
  }
  return opening;
}
