import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Vault, VaultPresence } from '../../store/vault.ts';
import type { VaultKeeper } from '../../store/vault-keeper.ts';
import { CreateVaultPage } from './create-vault-page.tsx';
import { FirstRunPage } from './first-run-page.tsx';
import { LostPassphrasePage } from './lost-passphrase-page.tsx';
import { RefusedVaultPage } from './refused-vault-page.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { UnlockingFrame } from './unlocking-frame.tsx';

type Page = 'first-run' | 'create' | 'unlock' | 'unlock-example' | 'lost' | 'newer';

/** Everything that can be seen while no vault is unlocked. `lastName` is the vault that was open before a lock. */
export function UnlockingPages(props: {
  keeper: VaultKeeper;
  lastName: VaultName | null;
  onUnlocked: (vault: Vault) => void;
  /** Whether the person comes from the rescue, to try unlocking all the same. */
  rescued: boolean;
  /** The vault cannot be read, or does not open. */
  onRescue: () => void;
  onRestore: () => void;
}) {
  const { keeper, lastName, onUnlocked, rescued, onRescue, onRestore } = props;
  const { t } = useTranslation('unlocking');
  const [presence, setPresence] = useState<VaultPresence | null>(null);
  const [page, setPage] = useState<Page | null>(null);
  const [broken, setBroken] = useState<{ error: unknown } | null>(null);

  useEffect(() => {
    let left = false;
    keeper
      .presence('casemark')
      .then((found) => {
        if (left) return;
        if (found === 'unreadable' && lastName !== 'casemark-example' && !rescued) {
          return onRescue();
        }
        setPresence(found);
        setPage(lastName === 'casemark-example' ? 'unlock-example' : pageFor(found));
      })
      .catch((error) => setBroken({ error }));
    return () => {
      left = true;
    };
  }, [keeper, lastName, rescued, onRescue]);

  // For the page that says what can be done.
  if (broken !== null) throw broken.error;
  if (page === null || presence === null) {
    return (
      <UnlockingFrame locked={false}>
        <p className="govuk-body" role="status">
          {t('looking')}
        </p>
      </UnlockingFrame>
    );
  }
  const toStart = () => setPage(pageFor(presence));
  return (
    <UnlockingFrame key={page} locked={page !== 'first-run' && page !== 'create'}>
      {page === 'first-run' ? (
        <FirstRunPage
          keeper={keeper}
          onCreate={() => setPage('create')}
          onRestore={onRestore}
          onUnlocked={onUnlocked}
        />
      ) : page === 'create' ? (
        <CreateVaultPage keeper={keeper} onBack={toStart} onUnlocked={onUnlocked} />
      ) : page === 'unlock' || page === 'unlock-example' ? (
        <UnlockPage
          keeper={keeper}
          name={page === 'unlock' ? 'casemark' : 'casemark-example'}
          onOwn={toStart}
          onLost={() => setPage('lost')}
          onUnlocked={onUnlocked}
          onRescue={onRescue}
          onRestore={onRestore}
        />
      ) : page === 'lost' ? (
        <LostPassphrasePage
          keeper={keeper}
          name="casemark"
          onBack={toStart}
          onUnlocked={onUnlocked}
          onRestore={onRestore}
        />
      ) : (
        <RefusedVaultPage keeper={keeper} onUnlocked={onUnlocked} />
      )}
    </UnlockingFrame>
  );
}

function pageFor(presence: VaultPresence): Page {
  switch (presence) {
    case 'absent':
      return 'first-run';
    case 'present':
      return 'unlock';
    case 'from-a-newer-release':
      return 'newer';
    // Typing the passphrase tells more than looking did; the way to the rescue is on the same page.
    case 'unreadable':
      return 'unlock';
  }
}
