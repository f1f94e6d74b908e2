import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import { openChain, readChain } from '../../shared/cases/chain.ts';
import type { Author, Entry } from '../../shared/cases/entry.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { addCases, findDuplicate } from './add-cases.ts';
import type { ChainLines } from './chain-lines.ts';
import type { HeldCase } from './create-open-case.ts';
import { everythingIn } from './delete-chains.ts';
import type { HeldChains } from './held-chains.ts';
import { loadCase } from './load-case.ts';
import type { OpenCase } from './open-case.ts';
import { readAllCases } from './read-all-cases.ts';
import { exportAlone } from './rescue/export-alone.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { DuplicateReference, StoreFault, Vault } from './vault.ts';
import { readInspection } from './vault-inspections.ts';

type VaultCasesParts = {
  readonly store: UnlockedStore;
  readonly frameworks: Vault['frameworks'];
  readonly lines: ChainLines;
  readonly author: Author;
  readonly ports: Ports;
  readonly held: HeldChains<OpenCase, HeldCase>;
  /** Whether anything of the vault, a case or a review, could not be written. */
  readonly hasUnsaved: () => boolean;
  readonly delete: Vault['cases']['delete'];
  readonly listeners: Set<() => void>;
};

export function openCases(parts: VaultCasesParts): Vault['cases'] {
  const { store, frameworks, lines, author, ports, held, listeners } = parts;
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
      const duplicate = findDuplicate((await lines.read(inspectionId)).cases, references);
      if (duplicate !== null) return { duplicate };
      return { summaries: await addCases(store, stored.framework, chains, progress) };
    });
    if (!added.ok) return added;
    if (added.value.duplicate) return err(added.value.duplicate);
    lines.note(added.value.summaries);
    notify();
    return ok(added.value.summaries.map(({ caseId }) => caseId));
  };

  return {
    list: (inspectionId) => attempt(async () => (await lines.read(inspectionId)).cases),
    damaged: (inspectionId) => lines.damaged(inspectionId, 'case'),
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
    open: held.open,
    readAll: (inspectionId, before = [], progress = () => {}) =>
      attempt(async () => {
        const { cases } = await lines.read(inspectionId);
        const damaged = lines.damaged(inspectionId, 'case');
        const beforeById = new Map(before.map((kase) => [kase.id, kase]));
        const known = ({ caseId, seq }: CaseSummary) => {
          const unchanged = beforeById.get(caseId);
          const onScreen = held.held(caseId)?.getCase();
          return onScreen ?? (unchanged?.head.seq === seq ? unchanged : undefined);
        };
        const all = await readAllCases(store, frameworks, cases, known, progress);
        return { ...all, unreadable: [...damaged, ...all.unreadable] };
      }),
    readWhole: async (caseId) => {
      // What is on screen and not written yet belongs to it.
      await held.held(caseId)?.flush();
      const read = await attempt(() => loadCase(store, frameworks, caseId));
      if (!read.ok) return read;
      if (!read.value.ok) return read.value;
      const { stored, chain, kase } = read.value.value;
      return ok({ stored, chain, kase });
    },
    everythingOf: (inspectionId) =>
      attempt(async () => everythingIn(await lines.read(inspectionId))),
    exportAlone: (caseId) => attempt(() => exportAlone(store, caseId, ports.now())),
    delete: parts.delete,
    hasUnsaved: parts.hasUnsaved,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function openingOf(entries: readonly Entry[], inspectionId: Id) {
  const opening = entries[0]?.happening;
  if (opening?.kind !== 'opened' || opening.inspectionId !== inspectionId) {
    throw new Error('a case is added to the inspection it was opened in');
  }
  return opening;
}
