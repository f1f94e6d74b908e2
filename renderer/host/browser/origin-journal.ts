import { readHeader } from '../../../shared/journal/journal-header.ts';
import { JournalId } from '../../../shared/journal/journal-id.ts';
import type {
  JournalFault,
  JournalFile,
  JournalPort,
} from '../../../shared/journal/journal-port.ts';
import type { AskedFrames } from '../../../shared/journal/plan-append.ts';
import { toHead } from '../../../shared/journal/read-journal.ts';
import { VaultName } from '../../../shared/journal/vault-name.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { appendToSlot, type Tail } from './append-to-slot.ts';
import type { OriginFolder } from './origin-files.ts';
import { createQueue } from './queue.ts';
import { createRoomForNames, type RoomForNames } from './room-for-names.ts';
import { createSlotStore, type SlotStore } from './slot-store.ts';
import { storageFault } from './storage-fault.ts';

export type OriginJournal = JournalPort & {
  /** Removes what was set aside of these journals. */
  removeSetAside(
    vault: VaultName,
    journalIds: readonly JournalId[],
  ): Promise<Result<void, JournalFault>>;
};

/** The second copy in the origin private file system. For a worker: only there are files opened for writing in place. */
export function createOriginJournal(
  root: () => Promise<OriginFolder>,
  withRoom: RoomForNames = createRoomForNames(root),
): OriginJournal {
  const vaults = new Map(
    VaultName.options.map((name) => [
      name,
      createVaultJournal(createSlotStore(root, ['vaults', name], spares, withRoom)),
    ]),
  );
  const of = (vault: VaultName) => vaults.get(vault) ?? raise(`no vault is called ${vault}`);
  return {
    list: (vault) => of(vault).list(),
    read: (vault, journalId) => of(vault).read(journalId),
    append: (vault, ...asked) => of(vault).append(...asked),
    write: (vault, files, progress) => of(vault).write(files, progress),
    remove: (vault, journalIds) => of(vault).remove(journalIds),
    setAside: (vault, journalId) => of(vault).setAside(journalId),
    keepAside: (vault, file) => of(vault).keepAside(file),
    removeSetAside: (vault, journalIds) => of(vault).removeSetAside(journalIds),
  };
}

/** Enough for an inspection's cases, made long enough before them. */
const spares = { fewest: 48, atOnce: 48, kept: 6 };

type Waiting = AskedFrames & { readonly answer: (outcome: Result<void, JournalFault>) => void };

function createVaultJournal(store: SlotStore) {
  const next = createQueue();
  const tails = new Map<JournalId, Tail>();
  /** A flush of these failed: what can be read of them since may not be on the disk, so they are written anew. */
  const doubted = new Set<JournalId>();
  const waiting = new Map<JournalId, Waiting[]>();

  async function look(): Promise<JournalId[]> {
    await store.scan();
    tails.clear();
    const keys = new Set(store.keys());
    for (const { name, bytes } of await store.unlabelled()) {
      const id = readHeader(bytes)?.header.journalId;
      if (id === undefined || keys.has(id)) continue;
      store.adopt(name, id);
      keys.add(id);
    }
    return [...keys].filter((key) => JournalId.safeParse(key).success).sort(vaultFirst);
  }

  async function appendWaiting(journalId: JournalId): Promise<void> {
    // Whatever was asked while the last flush ran is heard now, and shares the next.
    await afterMessages();
    const asked = waiting.get(journalId) ?? [];
    waiting.delete(journalId);
    if (asked.length === 0) return;
    const outcomes = await attempt(() => appendToSlot(store, { journalId, tails, doubted }, asked));
    for (const [index, { answer }] of asked.entries()) {
      answer(outcomes.ok ? (outcomes.value[index] ?? raise('none goes unanswered')) : outcomes);
    }
  }

  const spare = () => void next(() => store.makeSpares()).catch(() => {});

  return {
    list: () =>
      next(() =>
        attempt(async () => {
          const ids = await look();
          const all = await Promise.all(
            ids.map(async (id) => {
              const bytes = await store.read(id);
              return bytes === null ? [] : [toHead(id, bytes)];
            }),
          );
          return all.flat();
        }),
      ),
    read: (journalId: JournalId) =>
      next(() =>
        attempt(async () => {
          // It is read before there is a lock, while another tab may be replacing it: a label of an earlier one, which
          // stays until the later one is surely on the disk, says nothing of that.
          if (journalId === 'vault') await look();
          return store.read(journalId);
        }),
      ),
    append(
      journalId: JournalId,
      seq: number,
      payloads: readonly Uint8Array[],
    ): Promise<Result<void, JournalFault>> {
      return new Promise((answer) => {
        const asked = waiting.get(journalId);
        if (asked !== undefined) {
          asked.push({ seq, payloads, answer });
          return;
        }
        waiting.set(journalId, [{ seq, payloads, answer }]);
        void next(() => appendWaiting(journalId));
      });
    },
    async write(
      files: Parameters<JournalPort['write']>[1],
      progress?: (done: number) => void,
    ): Promise<Result<void, JournalFault>> {
      for (const [index, { journalId, bytes }] of files.entries()) {
        const written = await next(() =>
          attempt(async () => {
            tails.delete(journalId);
            await store.replace(journalId, bytes);
            doubted.delete(journalId);
          }),
        );
        if (!written.ok) return written;
        progress?.(index + 1);
      }
      spare();
      return ok(undefined);
    },
    remove: (journalIds: readonly JournalId[]) =>
      next(() =>
        attempt(async () => {
          for (const journalId of journalIds) {
            tails.delete(journalId);
            await store.remove(journalId);
          }
          const gone = new Set(journalIds);
          await store.clearUnlabelled((bytes) => isOf(gone, bytes));
        }),
      ),
    setAside: (journalId: JournalId) =>
      next(() =>
        attempt(async () => {
          tails.delete(journalId);
          const bytes = await store.read(journalId);
          if (bytes === null) return;
          const to = freeKey(store.keys(), journalId);
          const renamed = await store.open(journalId);
          if (renamed !== null) return store.rename(journalId, to);
          // Its label cannot be read: it is written anew under the other key.
          await store.replace(to, bytes);
          await store.remove(journalId);
        }),
      ),
    keepAside: ({ journalId, bytes }: JournalFile) =>
      next(() => attempt(() => store.replace(freeKey(store.keys(), journalId), bytes))),
    removeSetAside: (journalIds: readonly JournalId[]) =>
      next(() =>
        attempt(async () => {
          await store.scan();
          for (const key of store.keys()) {
            const of = asidePattern.exec(key)?.[1];
            if (of !== undefined && journalIds.includes(of)) await store.remove(key);
          }
        }),
      ),
  };
}

function isOf(journalIds: ReadonlySet<JournalId>, bytes: Uint8Array): boolean {
  const id = readHeader(bytes)?.header.journalId;
  return id !== undefined && journalIds.has(id);
}

function vaultFirst(a: string, b: string): number {
  if (a === 'vault' || b === 'vault') return a === b ? 0 : a === 'vault' ? -1 : 1;
  return a < b ? -1 : 1;
}

const asidePattern = /^set-aside\/(.+)-\d+$/;

function freeKey(taken: readonly string[], journalId: JournalId): string {
  for (let number = 1; ; number += 1) {
    const key = `set-aside/${journalId}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, JournalFault>> {
  try {
    return ok(await work());
  } catch (fault) {
    const said = storageFault(fault);
    return err(said.kind === 'failed' ? { kind: 'journal-failed', code: said.code } : said);
  }
}

/** Resolves once every message that has come by now has been heard. */
function afterMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function raise(message: string): never {
  throw new Error(message);
}
