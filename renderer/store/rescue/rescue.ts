import type { JournalId } from '../../../shared/journal/journal-id.ts';
import type { JournalFault, JournalHead } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
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
  /** Everything that is whole, sealed as it is, as a backup. Asks for no key. */
  exportWhole(name: VaultName): Promise<Result<RescueExport, RescueFault>>;
};

export type RescueLook = {
  readonly store: 'whole' | 'absent' | 'unreadable' | 'from-a-newer-release';
  readonly journals: Result<readonly JournalHead[], JournalFault>;
};

export type RescuedCase = {
  readonly caseId: Id;
  /** Null when its first entry cannot be read. */
  readonly caseReference: string | null;
  /** Entries that can be read one after another from the first. */
  readonly entries: number;
  readonly fault: RescuedCaseFault | null;
};

export type RescuedCaseFault =
  /** Neither copy has a key of its own that opens: none of it can be read. */
  | { readonly kind: 'case-key-lost' }
  /** Whole up to `entries`; some that follow are there and cannot be read, or do not follow on. */
  | { readonly kind: 'entries-damaged'; readonly seq: number }
  | { readonly kind: 'entries-from-a-newer-release'; readonly seq: number }
  /** The vault ought to hold the case, and neither copy has anything of it. */
  | { readonly kind: 'case-absent' };

export type RescueExport = {
  readonly bytes: Uint8Array;
  readonly cases: number;
  readonly entries: number;
  /** Whether it holds the vault's own journal, without which it cannot be opened alone. */
  readonly hasKeys: boolean;
  /** Journals of which nothing whole was found. */
  readonly leftOut: readonly JournalId[];
  /** Journals that go as far as they are whole: what follows in them is damaged. */
  readonly cut: readonly JournalId[];
};

export type RescueFault =
  /** Neither copy holds anything whole. */
  | { readonly kind: 'nothing-whole' }
  /** Too large for one backup. */
  | { readonly kind: 'too-large' }
  | JournalFault;
