/** Counts what both copies took, for whoever needs to know that something is new. */
export type Changes = {
  count(): number;
  subscribe(listener: () => void): () => void;
};
