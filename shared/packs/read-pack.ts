import type { Result } from '../kernel/result.ts';
import type { PackFault, PackKey, PackProgress, VerifiedPack, WhoseKey } from './pack.ts';
import type { PackSignal } from './pack-cancelled.ts';
import type { PackLimits } from './pack-limits.ts';

export type ReadPackParts = {
  readonly progress?: (progress: PackProgress) => void;
  readonly signal?: PackSignal;
  readonly limits?: PackLimits;
};

/**
 * Opens a pack and checks all of it, in the order of `packSteps`. Whatever is wrong, nothing of the pack is handed on.
 * Without a key it says only which kind of key is asked for. Throws `PackCancelled` once the signal is aborted.
 */
export async function readPack(
  _bytes: Uint8Array | AsyncIterable<Uint8Array>,
  _key: PackKey | null,
  _whose: WhoseKey,
  _parts: ReadPackParts = {},
): Promise<Result<VerifiedPack, PackFault>> {
  throw new Error('not yet');
}
