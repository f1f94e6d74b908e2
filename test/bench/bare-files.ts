/**
 * What the second copy is measured beside: the machine's own files, with nothing of the app in between, asked for in
 * the way that the app asks. Tools put it in the page as `globalThis.benchFiles`.
 */
export type BareFiles = {
  /** Appends to one file and makes it durable. Resolves to what that took at the file itself, without the way there. */
  append(bytes: Uint8Array): Promise<number>;
  /** The way there and back with the same bytes, and nothing done with them. */
  cross(bytes: Uint8Array): Promise<void>;
  /** Reads every file of the vault's second copy. Resolves to how many bytes those are. */
  readJournals(): Promise<number>;
};

declare global {
  var benchFiles: BareFiles | undefined;
}
