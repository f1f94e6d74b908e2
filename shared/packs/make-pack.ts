import type { Bytes } from '../vault-format/web-crypto.ts';
import type { PackProgress, PackToMake } from './pack.ts';
import type { PackSignal } from './pack-cancelled.ts';

export type MakePackParts = {
  /** `done` of `total` cases and reviews, in the step `writing`. */
  readonly progress?: (progress: PackProgress) => void;
  readonly signal?: PackSignal;
};

/**
 * The bytes of a pack, as they are made: see `docs/case-pack.md`. Throws `PackCancelled` once the signal is aborted, and
 * what `cases`, `reviews` and `sign` throw. A pack that was not made to its end does not open.
 */
export async function* makePack(
  _input: PackToMake,
  _parts: MakePackParts = {},
): AsyncGenerator<Bytes> {
  throw new Error('not yet');
}
