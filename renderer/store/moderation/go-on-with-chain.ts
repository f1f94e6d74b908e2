import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { readReviewChain } from '../../../shared/moderation/review-chain.ts';
import type { TakingInStep } from '../../../shared/packs/taking-in/plan-taking-in.ts';
import type { StoreFault } from '../vault.ts';
import type { VaultChains } from '../vault-chains.ts';

/**
 * Goes on with a chain that is here, through the very object that is on screen where it is, so that nobody adds an
 * entry beside it. True once its new entries are on disk; false for what is no going on.
 */
export async function goOnWithChain(
  { heldCases, heldReviews }: Pick<VaultChains, 'heldCases' | 'heldReviews'>,
  does: TakingInStep['does'],
): Promise<Result<boolean, StoreFault>> {
  if (does?.kind === 'go-on-with-case') {
    const { stored, chain, kase } = does.packed.whole;
    const opened = await heldCases.open(kase.id);
    if (!opened.ok) return cannot;
    const wentOn = heldCases.held(kase.id)?.goOnWith(stored, chain) ?? false;
    return settled(opened.value, wentOn);
  }
  if (does?.kind === 'go-on-with-review') {
    const { whole, storedAs } = does;
    const chain = readReviewChain(whole.stored, whole.headHash);
    if (!chain.ok) throw new Error('a whole review is a whole chain');
    const opened = await heldReviews.open(storedAs);
    if (!opened.ok) return cannot;
    const wentOn = heldReviews.held(storedAs)?.goOnWith(whole.stored, chain.value) ?? false;
    return settled(opened.value, wentOn);
  }
  return ok(false);
}

/** It was changed here since it was compared, or went away: asked again, the pack is compared with what is here then. */
const cannot: Result<never, StoreFault> = err({ kind: 'store-unavailable' });

type Opened = {
  flush(): Promise<{ readonly state: string; readonly problem?: string }>;
  close(): Promise<void>;
};

async function settled(opened: Opened, wentOn: boolean): Promise<Result<boolean, StoreFault>> {
  const saving = await opened.flush();
  await opened.close();
  if (!wentOn) return cannot;
  if (saving.state !== 'failed') return ok(true);
  const kind = saving.problem === 'disk-full' ? 'disk-full' : 'journal-unavailable';
  return err({ kind: saving.problem === 'store-unavailable' ? 'store-unavailable' : kind });
}
