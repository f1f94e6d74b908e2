import type { JournalFault, JournalHead } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { CaseReadFault } from '../../../shared/vault-format/read-case.ts';
import type { StoreFault } from '../vault.ts';

/** What can be done with a vault that does not open. Needs no database, and changes nothing. */
export type Rescue = {
  look(name: VaultName): Promise<RescueLook>;
  /**
   * Reads every case from the best of both copies and says what is wrong with it. Keys come from the journal of the
   * vault, or from the store, or, when neither can be read, from a backup of the same vault.
   */
  verify(
    name: VaultName,
    passphrase: string,
    progress?: (progress: { readonly done: number; readonly total: number }) => void,
    backup?: Uint8Array,
  ): Promise<Result<readonly RescuedCase[], StoreFault>>;
  /**
   * Everything that is whole, sealed as it is, as a backup. Asks for no key. Where neither copy holds the keys, the
   * vault's own journal is that of the given backup, if it is one of the same vault.
   */
  exportWhole(name: VaultName, backup?: Uint8Array): Promise<Result<RescueExport, RescueFault>>;
};

export type RescueLook = {
  readonly store: 'whole' | 'absent' | 'unreadable' | 'from-a-newer-release';
  readonly journals: Result<readonly JournalHead[], JournalFault>;
  /** Null when neither copy says whose it is. */
  readonly vaultId: Id | null;
};

export type RescuedCase = {
  readonly caseId: Id;
  /** Null when its first entry cannot be read. */
  readonly caseReference: string | null;
  /** Absent for a case. A review has the reference of the case it is of. */
  readonly what?: 'second-marking' | 'review';
  /** Entries that can be read one after another from the first. */
  readonly entries: number;
  readonly fault: CaseReadFault | null;
};

export type RescueExport = {
  readonly bytes: Uint8Array;
  /** Of which at least one entry is in it. */
  readonly cases: number;
  readonly entries: number;
  /** Whether the vault's own journal is in it with the record of the keys, without which it cannot be opened alone. */
  readonly hasKeys: boolean;
  /** Cases of which no whole entry was found. A key alone is in it all the same: another copy of the entries may turn up. */
  readonly leftOut: readonly Id[];
  /** Cases that go as far as they are whole: what follows is damaged. */
  readonly cut: readonly Id[];
};

export type RescueFault =
  /** Neither copy holds anything whole. */
  | { readonly kind: 'nothing-whole' }
  /** Too large for one backup. */
  | { readonly kind: 'too-large' }
  | JournalFault;
