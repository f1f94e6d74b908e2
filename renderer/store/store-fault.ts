import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { RecordFromNewerRelease } from '../../shared/vault-format/read-unsealed.ts';
import { RecordDamaged } from '../../shared/vault-format/seal.ts';
import { JournalFailed } from './copies/journal-failed.ts';
import type { SavingProblem } from './open-case.ts';
import { PartNotRun } from './part-not-run.ts';
import type { StoreFault } from './vault.ts';
import { BlockedElsewhere } from './vault-database.ts';

/** The keys are gone: the vault was locked while something was under way. */
export class VaultLocked extends Error {}

/** The store went away under a running app: it was cleared, or a browser made it anew, empty. */
export class VaultGone extends Error {}

/** Runs a store operation and tells an expected failure of the store as a fault. Anything else is thrown on. */
export async function attempt<Value>(
  operation: () => Promise<Value>,
): Promise<Result<Value, StoreFault>> {
  try {
    return ok(await operation());
  } catch (error) {
    return err(toStoreFault(error));
  }
}

/** Throws what is not a failure of the store. */
export function toStoreFault(error: unknown): StoreFault {
  if (error instanceof RecordDamaged) return { kind: 'record-damaged', place: error.place };
  if (error instanceof RecordFromNewerRelease) return { kind: 'vault-from-a-newer-release' };
  if (error instanceof PartNotRun) return { kind: 'part-not-run' };
  if (error instanceof BlockedElsewhere) return { kind: 'vault-open-elsewhere' };
  if (error instanceof VaultLocked || error instanceof VaultGone) {
    return { kind: 'store-unavailable' };
  }
  if (error instanceof JournalFailed) {
    return { kind: error.fault.kind === 'disk-full' ? 'disk-full' : 'journal-unavailable' };
  }
  const names = namesOf(error);
  if (names.some((name) => /quota|no_space/i.test(name))) return { kind: 'disk-full' };
  if (names.some((name) => storageErrors.test(name))) return { kind: 'store-unavailable' };
  throw error;
}

/**
 * A full disk shows as QuotaExceededError where a quota was reached, and as UnknownError with FILE_ERROR_NO_SPACE
 * in its message where the disk itself is full. Dexie keeps the browser's own error as `inner`.
 */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let one = error; one instanceof Error; one = (one as { inner?: unknown }).inner) {
    names.push(one.name);
    if (/NO_SPACE|QuotaExceeded/i.test(one.message)) names.push('NO_SPACE');
    if (names.length > 20) break;
  }
  return names;
}

const storageErrors =
  /^(Abort|DatabaseClosed|OpenFailed|Unknown|InvalidState|TransactionInactive|Timeout|Version|NotFound|NotReadable|MissingAPI|Security)Error$/;

/** As whoever asked for something that had to be saved first is told of it. */
export function savingFault(problem: SavingProblem): StoreFault {
  return { kind: problem === 'not-signed' ? 'store-unavailable' : problem };
}
