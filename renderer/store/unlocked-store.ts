import Dexie from 'dexie';
import type { JournalPort } from '../../shared/journal/journal-port.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Manifest } from '../../shared/vault-format/manifest.ts';
import { vaultTables } from '../../shared/vault-format/payload.ts';
import type { Place } from '../../shared/vault-format/seal.ts';
import type { Changes } from './changes.ts';
import { commitDurably, type RowsToPut } from './commit-durably.ts';
import { appendEntries, caseToJournal, type StoredCase } from './copies/case-journals.ts';
import { fromJournal } from './copies/journal-failed.ts';
import type { UnlockProgress } from './copies/mend-copies.ts';
import { levelToJournal, nextLevel, type VaultLevel } from './copies/vault-level.ts';
import { rewriteStore } from './retention/rewrite-store.ts';
import { settleBoth } from './settle-both.ts';
import { openStoreConnection, type StoreConnection } from './store-connection.ts';
import { VaultLocked } from './store-fault.ts';
import { entriesOf, type IndexedDb, rewriteOwed, type VaultDatabase } from './vault-database.ts';

/** An open vault with the key to what is in it, until the key is forgotten. It writes both copies of everything. */
export type UnlockedStore = {
  readonly name: VaultName;
  readonly vaultId: string;
  readonly journal: JournalPort;
  place(table: string, recordId: string, seq?: number): Place;
  /** Throws VaultLocked once the keys are forgotten. */
  dataKey(): CryptoKey;
  /** Which cases there are, and which were deleted, as of the last commit. */
  manifest(): Manifest;
  /**
   * The database to read from, opened again if the browser closed it, as it does when the disk is full.
   * Throws VaultLocked once the keys are forgotten.
   */
  database(): Promise<VaultDatabase>;
  /**
   * Resolves when the rows are durable in both copies; all of them or none in each. Where one copy failed, the same
   * rows may be given again. Entries and summaries need no key: they are sealed already.
   * Throws JournalFailed or what IndexedDB throws.
   */
  commit(rows: RowsToPut, progress?: (done: number) => void): Promise<void>;
  /**
   * Takes cases and reviews out of both copies, their keys first, and puts rows that tell of it. They are on the
   * manifest's list of what must not come back. What a browser keeps of deleted rows in its files goes with `rewrite`.
   */
  deleteCases(
    inspectionId: Id,
    deleted: readonly Deleted[],
    at: Instant,
    rows: RowsToPut,
  ): Promise<void>;
  /** Makes the store again from the journal; false when the two are not whole and the same. Everything else waits. */
  rewrite(progress: (progress: UnlockProgress) => void): Promise<boolean>;
  /** Every row of a case as the store has it. Needs no key. */
  readCase(caseId: string): Promise<StoredCase>;
  readonly changes: Changes;
  readonly onMadeAgain: StoreConnection['onMadeAgain'];
  /** Lets go of a connection that has failed, so that the next use opens another. */
  disconnect(): void;
  forgetKeys(): void;
  /** Resolves when nothing is being written, nor to be taken back as far as that can be. */
  untilIdle(): Promise<void>;
  /** Lets go for good. Not before it is idle: what is then written or taken back is another's, with the writer's lock. */
  close(): void;
};

/** What is deleted, and whether it is stored here under that id: what is not must not come here either. */
export type Deleted = {
  readonly caseId: Id;
  readonly isHere: boolean;
  readonly what?: Exclude<Manifest['deleted'][number]['what'], undefined>;
};

type UnlockedStoreParts = {
  readonly indexedDb: IndexedDb;
  readonly journal: JournalPort;
  readonly name: VaultName;
  readonly vaultId: string;
  readonly dataKey: CryptoKey;
  /** What stands in both copies already; `emptyLevel` for a new vault. */
  readonly level: VaultLevel;
};

/** For the holder of the writer's lock only, who has looked that the vault is not from a newer release. */
export async function openUnlockedStore(parts: UnlockedStoreParts): Promise<UnlockedStore> {
  const { indexedDb, journal, name, vaultId } = parts;
  let dataKey: CryptoKey | null = parts.dataKey;
  let level = parts.level;
  let closed = false;
  let changes = 0;
  const listeners = new Set<() => void>();
  let levelWork: Promise<unknown> = Promise.resolve();
  let rewriting: Promise<unknown> | null = null;
  const appending = new Set<Promise<void>>();
  let owed: (() => Promise<void>) | null = null;

  const connected = await openStoreConnection({
    indexedDb,
    journal,
    name,
    vaultId,
    keyToMakeAgain: () => (owed === null ? dataKey : null),
  });
  const ready = async (): Promise<VaultDatabase> => {
    await rewriting?.catch(() => {});
    if (closed) throw new VaultLocked();
    return connected.database();
  };
  const connection = async (): Promise<IDBDatabase> => (await ready()).backendDB();
  /** What could not be taken back is, before anything else is written. */
  const payBack = async (): Promise<void> => {
    await owed?.();
    owed = null;
  };
  const keyOrThrow = (): CryptoKey => {
    if (dataKey === null) throw new VaultLocked();
    return dataKey;
  };
  const place = (table: string, recordId: string, seq = 0): Place => ({
    vaultId,
    table,
    recordId,
    seq,
  });
  const changed = (): void => {
    changes += 1;
    for (const listener of [...listeners]) listener();
  };
  const readCase = async (caseId: string): Promise<StoredCase> => {
    const read = await ready();
    const [row, entries] = await Promise.all([
      read.cases.get(caseId),
      read.entries
        .where('[caseId+seq]')
        .between([caseId, Dexie.minKey], [caseId, Dexie.maxKey])
        .toArray(),
    ]);
    if (row === undefined) throw new DOMException('the case is not there', 'NotFoundError');
    return { row, entries };
  };

  /** One change of the vault's own rows after another: each makes the next revision. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = levelWork.then(work, work);
    levelWork = turn.catch(() => {});
    return turn;
  };

  const untilIdle = async (): Promise<void> => {
    if (owed !== null) await inTurn(payBack).catch(() => {});
    let last: Promise<unknown>;
    do {
      last = levelWork;
      await Promise.allSettled([last, ...appending]);
    } while (last !== levelWork || appending.size > 0);
  };

  const commitLevel = async (
    rows: RowsToPut,
    change: Partial<Pick<Manifest, 'cases' | 'deleted'>>,
    deletedCases: readonly Id[],
    progress: (done: number) => void,
  ): Promise<void> => {
    const sealing = { key: keyOrThrow(), place };
    await payBack();
    // First, because a store that is made again from the journal is not to have what may be taken back.
    await connection();
    const before = level;
    const next = await nextLevel(before, rows, change, sealing, vaultId);
    const entriesByCase = Map.groupBy(rows.entries ?? [], ({ caseId }) => caseId);
    const newCases = (rows.cases ?? []).map((row) => ({
      journalId: row.id,
      bytes: caseToJournal(vaultId, { row, entries: entriesByCase.get(row.id) ?? [] }),
    }));
    const takeBack = async () => {
      // The list first: cases that it does not list are better than a list of cases that are not there.
      if (before.manifest.revision === 0) fromJournal(await journal.remove(name, ['vault']));
      else fromJournal(await journal.write(name, [vaultFile(before)]));
      const ids = newCases.map(({ journalId }) => journalId);
      if (ids.length > 0) fromJournal(await journal.remove(name, ids));
    };
    // The vault's journal comes last: its manifest is what makes the new cases part of the vault.
    const written = await journal.write(name, [...newCases, vaultFile(next.level)], progress);
    try {
      fromJournal(written);
      const put = { ...rows, manifest: [next.manifestRow] };
      await commitDurably(await connection(), put, {
        cases: deletedCases,
        summaries: [],
        entriesOf: (caseId) => entriesOf(indexedDb, caseId),
      });
    } catch (error) {
      // A deletion begun is finished at the next unlocking; everything else did not happen.
      if (deletedCases.length === 0) {
        owed = takeBack;
        await payBack()
          .catch(payBack)
          .catch(() => {});
      }
      throw error;
    }
    level = next.level;
  };
  const vaultFile = ({ rows }: VaultLevel) => ({
    journalId: 'vault' as const,
    bytes: levelToJournal(vaultId, rows),
  });

  return {
    name,
    vaultId,
    journal,
    place,
    dataKey: keyOrThrow,
    manifest: () => level.manifest,
    database: async () => {
      keyOrThrow();
      return ready();
    },
    readCase,
    commit: async (rows, progress = () => {}) => {
      if (touchesLevel(rows)) {
        await inTurn(() => {
          const added = (rows.cases ?? []).map(({ id }) => id);
          const cases = [...new Set([...level.manifest.cases, ...added])];
          return commitLevel(rows, { cases }, [], progress);
        });
      } else {
        // An answer does not wait for a journal of the vault that cannot be put back yet.
        if (owed !== null) await inTurn(payBack).catch(() => {});
        if (closed) throw new VaultLocked();
        const to = connection();
        const appended = settleBoth(
          to.then((database) => commitDurably(database, rows)),
          // A store that is being made again reads the journal that this appends to.
          to
            .catch(() => {})
            .then(() => appendEntries(journal, { name, vaultId }, rows.entries ?? [], readCase)),
        ).finally(() => appending.delete(appended));
        appending.add(appended);
        await appended;
      }
      changed();
    },
    deleteCases: async (inspectionId, deleted, at, rows) => {
      await inTurn(async () => {
        const { manifest } = level;
        const caseIds = deleted.filter(({ isHere }) => isHere).map(({ caseId }) => caseId);
        const gone = new Set(caseIds);
        const told = deleted.map(({ isHere: _, ...one }) => ({ ...one, inspectionId, at }));
        const change = {
          cases: manifest.cases.filter((caseId) => !gone.has(caseId)),
          deleted: [...manifest.deleted, ...told],
        };
        await commitLevel({ ...rows, upkeep: [rewriteOwed] }, change, caseIds, () => {});
        fromJournal(await journal.remove(name, caseIds));
      });
      changed();
    },
    rewrite: (progress) =>
      inTurn(async () => {
        const key = keyOrThrow();
        const settled = Promise.allSettled([...appending]);
        const rewritten = settled.then(() => {
          connected.disconnect();
          return rewriteStore({ indexedDb, journal, name, vaultId, dataKey: key, progress });
        });
        rewriting = rewritten;
        try {
          return await rewritten;
        } finally {
          rewriting = null;
        }
      }),
    changes: {
      count: () => changes,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    onMadeAgain: connected.onMadeAgain,
    disconnect: connected.disconnect,
    forgetKeys: () => {
      dataKey = null;
    },
    untilIdle,
    close: () => {
      closed = true;
      connected.disconnect();
    },
  };
}

function touchesLevel(rows: RowsToPut): boolean {
  return rows.cases !== undefined || vaultTables.some((table) => rows[table] !== undefined);
}
