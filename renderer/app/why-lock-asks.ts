import type { Vault } from '../store/vault.ts';

/**
 * Why a lock that a person asks for waits for their word: the end of a turn would be left out, answers wait to be
 * written, or a form holds what it cannot save.
 */
export type WhyLockAsks = 'unsigned' | 'unsaved' | 'halfTyped';

/** Null where nothing would be lost, nor kept in the window alone. */
export async function whyLockAsks(vault: Vault): Promise<WhyLockAsks | null> {
  if (vault.reviews.hasUnsigned()) return 'unsigned';
  if (vault.cases.hasUnsaved()) return 'unsaved';
  return (await vault.canKeepHalfTyped()) ? null : 'halfTyped';
}
