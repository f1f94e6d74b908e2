import { lazy, Suspense, useCallback, useState } from 'react';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { ChosenBackup } from '../features/safekeeping/chosen-backup.ts';
import { UnlockingFrame } from '../features/unlocking/unlocking-frame.tsx';
import { UnlockingPages } from '../features/unlocking/unlocking-pages.tsx';
import type { RestorePlan } from '../store/restoring/restore.ts';
import type { Vault } from '../store/vault.ts';
import type { VaultKeeper } from '../store/vault-keeper.ts';

// Needed now and then, so not in the first load.
const RescuePage = lazy(async () => {
  const { RescuePage: page } = await import('../features/rescue/rescue-page.tsx');
  return { default: page };
});
const RestorePages = lazy(async () => {
  const { RestorePages: pages } = await import('../features/rescue/restore-pages.tsx');
  return { default: pages };
});

/** Where a lock leads, when it leads elsewhere than to unlocking. */
export type LockedFor = { readonly restore: ChosenBackup | null };

type Place = 'unlocking' | 'rescue' | { readonly restore: ChosenBackup | null };

/** Everything that can be seen while no vault is unlocked: unlocking, and what to do when that does not help. */
export function LockedPages(props: {
  keeper: VaultKeeper;
  lastName: VaultName | null;
  lockedFor: LockedFor | null;
  onUnlocked: (vault: Vault) => void;
  onRestored: (vault: Vault, plan: RestorePlan) => void;
}) {
  const { keeper, lastName, lockedFor, onUnlocked, onRestored } = props;
  const [place, setPlace] = useState<Place>(lockedFor ?? 'unlocking');
  const [rescued, setRescued] = useState(false);
  const toRescue = useCallback(() => {
    setPlace('rescue');
    setRescued(true);
  }, []);
  const toRestore = useCallback(() => setPlace({ restore: null }), []);
  const toUnlocking = useCallback(() => setPlace('unlocking'), []);
  if (place === 'unlocking') {
    return (
      <UnlockingPages
        keeper={keeper}
        lastName={lastName}
        onUnlocked={onUnlocked}
        rescued={rescued}
        onRescue={toRescue}
        onRestore={toRestore}
      />
    );
  }
  return (
    <UnlockingFrame key={place === 'rescue' ? 'rescue' : 'restore'} locked wide>
      <Suspense fallback={null}>
        {place === 'rescue' ? (
          <RescuePage name="casemark" onUnlock={toUnlocking} onRestore={toRestore} />
        ) : (
          <RestorePages chosen={place.restore} onBack={toUnlocking} onRestored={onRestored} />
        )}
      </Suspense>
    </UnlockingFrame>
  );
}
