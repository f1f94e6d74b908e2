import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import { BackupsContext } from '../features/safekeeping/backups-context.tsx';
import type { ChosenBackup } from '../features/safekeeping/chosen-backup.ts';
import type { Host } from '../host/host.ts';
import { HostContext } from '../host/host-context.tsx';
import { keepPlace } from '../questions/place-before-lock.ts';
import { KeeperContext } from '../store/keeper-context.tsx';
import type { RestorePlan } from '../store/restoring/restore.ts';
import { VaultContext } from '../store/store-context.tsx';
import type { Vault } from '../store/vault.ts';
import type { VaultKeeper } from '../store/vault-keeper.ts';
import { UiWordsProvider } from '../ui/ui-words.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LockContext, LockToRestoreContext } from './lock-context.tsx';
import { LockHeldBack } from './lock-held-back.tsx';
import { type LockedFor, LockedPages } from './locked-pages.tsx';
import { RestoredContext } from './restored-notice.tsx';
import { Routes } from './routes.tsx';
import { useBackups } from './use-backups.ts';
import { useGuardLocked } from './use-guard-locked.ts';
import { useLockByHand } from './use-lock-by-hand.ts';
import { useLockTriggers } from './use-lock-triggers.ts';
import { usePendingDeletions } from './use-pending-deletions.ts';

/** Locked, the unlock screens; unlocked, the routes. Nothing of a case is mounted without a vault. */
export function App({ host, keeper }: { host: Host; keeper: VaultKeeper }) {
  const { t } = useTranslation('app');
  const [vault, setVault] = useState<Vault | null>(null);
  const [locking, setLocking] = useState(false);
  const [lockedFor, setLockedFor] = useState<LockedFor | null>(null);
  const [restored, setRestored] = useState<RestorePlan | null>(null);
  const lastName = useRef<VaultName | null>(null);

  const open = useCallback((unlocked: Vault) => {
    // After a lock the same person comes back to the same page; another vault begins at its start.
    if (lastName.current !== null && lastName.current !== unlocked.name) {
      window.location.hash = '#/';
    }
    lastName.current = unlocked.name;
    setLockedFor(null);
    setRestored(null);
    setVault(unlocked);
  }, []);

  const openRestored = useCallback(
    (opened: Vault, plan: RestorePlan) => {
      // The page that was open may be of a case that is no longer there.
      window.location.hash = '#/';
      open(opened);
      setRestored(plan);
    },
    [open],
  );

  const lock = useCallback(async () => {
    if (vault === null) return;
    // Covered at once, unmounted only when what was half-typed has been recorded.
    keepPlace();
    setLocking(true);
    await vault.lock();
    setVault(null);
    setLocking(false);
  }, [vault]);
  const byHand = useLockByHand(vault);
  const { lock: askToLock } = byHand;
  const lockByHand = useCallback(() => askToLock(lock), [askToLock, lock]);
  const backups = useBackups(host, vault);
  const lockToRestore = useCallback(
    (restore: ChosenBackup | null) =>
      askToLock(async () => {
        setLockedFor({ restore });
        backups.postpone();
        await lock();
      }),
    [backups, askToLock, lock],
  );

  usePendingDeletions(host, vault, backups);
  useLockTriggers(host, vault, lock, lockByHand);
  useGuardLocked(host, keeper, vault === null);
  useEffect(() => {
    document.documentElement.classList.toggle('app-locking', locking);
  }, [locking]);

  return (
    <ErrorBoundary>
      <UiWordsProvider
        words={{
          errorPrefix: t('uiWords.error'),
          warningPrefix: t('uiWords.warning'),
          appName: t('name'),
        }}
      >
        <HostContext value={host}>
          <KeeperContext value={keeper}>
            {vault === null ? (
              <LockedPages
                keeper={keeper}
                lastName={lastName.current}
                lockedFor={lockedFor}
                onUnlocked={open}
                onRestored={openRestored}
              />
            ) : (
              <VaultContext value={vault}>
                <BackupsContext value={backups}>
                  <LockContext value={lockByHand}>
                    <LockToRestoreContext value={lockToRestore}>
                      <RestoredContext value={restored}>
                        <Routes />
                        <LockHeldBack asked={byHand.asked} />
                      </RestoredContext>
                    </LockToRestoreContext>
                  </LockContext>
                </BackupsContext>
              </VaultContext>
            )}
          </KeeperContext>
        </HostContext>
      </UiWordsProvider>
    </ErrorBoundary>
  );
}
