/** What the preload puts on the renderer's window as `casemark`: the contract's channels, unchecked. */
export type Bridge = {
  readonly invoke: (channel: string, request: unknown) => Promise<unknown>;
  /** Returns what stops listening. */
  readonly on: (event: string, listener: (detail: unknown) => void) => () => void;
};
