import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import { UnlockingPages } from '../features/unlocking/unlocking-pages.tsx';
import type { Host } from '../host/host.ts';
import { HostContext } from '../host/host-context.tsx';
import { keepPlace } from '../questions/place-before-lock.ts';
import { VaultContext } from '../store/store-context.tsx';
import type { Vault } from '../store/vault.ts';
import type { VaultKeeper } from '../store/vault-keeper.ts';
import { UiWordsProvider } from '../ui/ui-words.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LockContext } from './lock-context.tsx';
import { Routes } from './routes.tsx';
import { useLockTriggers } from './use-lock-triggers.ts';
import { useUnsavedBehindLock } from './use-unsaved-behind-lock.ts';

/** Locked, the unlock screens; unlocked, the routes. Nothing of a case is mounted without a vault. */
export function App({ host, keeper }: { host: Host; keeper: VaultKeeper }) {
  const { t } = useTranslation('app');
  const [vault, setVault] = useState<Vault | null>(null);
  const [locking, setLocking] = useState(false);
  const lastName = useRef<VaultName | null>(null);

  const open = useCallback((unlocked: Vault) => {
    // After a lock the same person comes back to the same page; another vault begins at its start.
    if (lastName.current !== null && lastName.current !== unlocked.name) {
      window.location.hash = '#/';
    }
    lastName.current = unlocked.name;
    setVault(unlocked);
  }, []);

  const lock = useCallback(async () => {
    if (vault === null) return;
    // Covered at once, unmounted only when what was half-typed has been recorded.
    keepPlace();
    setLocking(true);
    await vault.lock();
    setVault(null);
    setLocking(false);
  }, [vault]);

  useLockTriggers(host, vault, lock);
  useUnsavedBehindLock(host, keeper, vault === null);
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
          {vault === null ? (
            <UnlockingPages keeper={keeper} lastName={lastName.current} onUnlocked={open} />
          ) : (
            <VaultContext value={vault}>
              <LockContext value={lock}>
                <Routes />
              </LockContext>
            </VaultContext>
          )}
        </HostContext>
      </UiWordsProvider>
    </ErrorBoundary>
  );
}
