import type { Id } from '../../shared/kernel/id.ts';
import { type ComparedCopies, hasMended } from './copies/mend-copies.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';

/** What was mended goes into the vault's history, and the manifest lists what is there now. */
export async function tellMending(
  store: UnlockedStore,
  vault: Vault,
  { mending, level, cases, levelDiffersIn, journalFault }: ComparedCopies,
): Promise<void> {
  // Where the journal cannot be written now, saving says so, and the next unlocking compares again.
  if (journalFault !== null) return;
  if (hasMended(mending)) await vault.log.add({ kind: 'copies-mended', mending });
  else if (
    levelDiffersIn.length > 0 ||
    level.manifest.revision === 0 ||
    !isSameList(level.manifest.cases, cases)
  ) {
    await attempt(() => store.commit({ manifest: [] }));
  }
}

function isSameList(one: readonly Id[], other: readonly Id[]): boolean {
  const ids = new Set(one);
  return ids.size === other.length && other.every((id) => ids.has(id));
}
