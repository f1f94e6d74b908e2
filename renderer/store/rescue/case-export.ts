/** One case in the form of a backup, with what of the vault is needed to open it under the vault's passphrase. */
export type CaseExport = {
  readonly bytes: Uint8Array;
  /** Entries in it that can be read one after another from the first. */
  readonly entries: number;
  /** Entries in it that the keys here do not open, where no entry at all could be read. */
  readonly unopened: number;
  /** Entries that stand in either copy, sealed, beyond a gap or in place of one that is in it, and are not. */
  readonly leftOut: number;
};
