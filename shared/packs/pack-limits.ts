/** What a reader takes at most, so that no file, however it was made, exhausts the machine or its user's patience. */
export type PackLimits = {
  /** Of the age file. It is held in memory once sealed and once open. */
  readonly packBytes: number;
  /** In the ZIP: five or six a case, and some forty besides. */
  readonly files: number;
  /** Of one file, inflated: a marked case has some hundred kilobytes, a framework at most five million. */
  readonly fileBytes: number;
  /** Of all files, inflated. They are never in memory at once; this bounds the time. */
  readonly totalBytes: number;
  /** Inflated bytes for each deflated one. DEFLATE reaches 1,032; a case's HTML some 15. */
  readonly ratio: number;
  /** Lists and objects inside one another. */
  readonly jsonDepth: number;
  /** Entries of one chain. A marked case has some three hundred. */
  readonly lines: number;
  /** Cases and reviews together. */
  readonly chains: number;
  /** Base-2 logarithm of the work that a passphrase costs: 256 MiB and two seconds at 18, four times that at 20. */
  readonly scryptWorkFactor: number;
};

export const packLimits: PackLimits = {
  packBytes: 256 * 1024 * 1024,
  files: 20_000,
  fileBytes: 32 * 1024 * 1024,
  totalBytes: 2 * 1024 * 1024 * 1024,
  ratio: 200,
  jsonDepth: 64,
  lines: 50_000,
  chains: 2_500,
  scryptWorkFactor: 20,
};
