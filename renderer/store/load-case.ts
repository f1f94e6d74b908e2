import type { ChainFault } from '../../shared/cases/chain.ts';
import { readWholeCase, type WholeCase } from '../../shared/cases/whole-case.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { chainKindOf } from '../../shared/vault-format/read-any-chain.ts';
import { RecordFromNewerRelease } from '../../shared/vault-format/read-unsealed.ts';
import { readStoredChain } from './read-stored-chain.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { CaseFault, Vault } from './vault.ts';

export type LoadedCase = WholeCase & {
  readonly key: CryptoKey;
  readonly inspectionId: string;
  readonly framework: Framework;
};

/**
 * Reads a case's entries, checks that they are one whole chain, and finds the framework it is marked under.
 * Throws what `toStoreFault` understands.
 */
export async function loadCase(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
  caseId: string,
): Promise<Result<LoadedCase, CaseFault>> {
  const read = await readStoredChain(store, caseId);
  if (!read.ok) return read;
  const { key, stored, endIsGone } = read.value;
  if (chainKindOf(stored[0]) === 'review') return err({ kind: 'case-absent' });
  const whole = readWholeCase(stored);
  if (!whole.ok) return brokenChain(whole.error);
  if (endIsGone) return err({ kind: 'chain-broken', seq: stored.length });
  const { inspectionId, framework } = whole.value.kase;
  const stand = frameworks.byHash(framework.hash);
  if (stand === undefined) {
    return err({
      kind: 'framework-absent',
      frameworkId: framework.id,
      version: framework.version,
    });
  }
  return ok({ ...whole.value, key, inspectionId, framework: stand.framework });
}

/** Throws RecordFromNewerRelease for an entry that only a newer release can read. */
export function brokenChain({
  index,
  fault,
}: {
  readonly index: number;
  readonly fault: ChainFault['fault'] | (string & {});
}): Result<never, CaseFault> {
  if (fault === 'entry-from-a-newer-release') throw new RecordFromNewerRelease();
  return err({ kind: 'chain-broken', seq: index });
}
