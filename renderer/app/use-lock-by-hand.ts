import { useCallback, useState } from 'react';
import type { Vault } from '../store/vault.ts';
import { type WhyLockAsks, whyLockAsks } from './why-lock-asks.ts';

export type LockByHand = {
  /** Locks in the way given, at once or, while something could not be saved, once the person says so. */
  readonly lock: (how: () => Promise<void>) => Promise<void>;
  /** Null while nothing is asked. */
  readonly asked: {
    readonly because: WhyLockAsks;
    readonly allTheSame: () => void;
    readonly stay: () => void;
  } | null;
};

type Held = {
  readonly vault: Vault;
  readonly how: () => Promise<void>;
  readonly because: WhyLockAsks;
};

/**
 * A lock that a person asks for waits for their word while something is unsaved, or would be lost. Locks by themselves
 * never ask.
 */
export function useLockByHand(vault: Vault | null): LockByHand {
  const [held, setHeld] = useState<Held | null>(null);
  const lock = useCallback(
    async (how: () => Promise<void>) => {
      const because = vault === null ? null : await whyLockAsks(vault);
      if (vault === null || because === null) await how();
      else setHeld({ vault, how, because });
    },
    [vault],
  );
  // Meanwhile it may have locked by itself: what was asked of one vault is not asked of the next.
  if (held === null || held.vault !== vault) return { lock, asked: null };
  const stay = () => setHeld(null);
  return {
    lock,
    asked: {
      because: held.because,
      stay,
      allTheSame: () => {
        stay();
        void held.how();
      },
    },
  };
}
