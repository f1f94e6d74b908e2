/** Thrown out of making or reading a pack whose signal was aborted. */
export class PackCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'PackCancelled';
  }
}

/** As much of an AbortSignal as is asked. */
export type PackSignal = { readonly aborted: boolean };

export function throwIfCancelled(signal: PackSignal | undefined): void {
  if (signal?.aborted) throw new PackCancelled();
}
