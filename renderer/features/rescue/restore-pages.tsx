import { useEffect, useState } from 'react';
import type { BackupName } from '../../../shared/backups/backup-port.ts';
import { useHost } from '../../host/host-context.tsx';
import type { RestorePlan } from '../../store/restoring/restore.ts';
import type { Vault } from '../../store/vault.ts';
import { BackupPassphrasePage } from './backup-passphrase-page.tsx';
import type { BackupToRestore } from './backup-to-restore.ts';
import { ChooseBackupPage } from './choose-backup-page.tsx';
import { RestorePlanPage } from './restore-plan-page.tsx';
import './rescue.scss';

type Step =
  | { readonly step: 'reading' }
  | { readonly step: 'choose'; readonly gone: boolean }
  | { readonly step: 'passphrase'; readonly backup: BackupToRestore }
  | { readonly step: 'plan'; readonly plan: RestorePlan };

/** Restoring a backup, with no vault unlocked: which one, its passphrase, what would change, and then. */
export function RestorePages(props: {
  /** One that was already chosen from a folder. */
  chosen: { readonly folderId: string; readonly name: BackupName } | null;
  onBack: () => void;
  onRestored: (vault: Vault, plan: RestorePlan) => void;
}) {
  const { chosen, onBack, onRestored } = props;
  const { backups } = useHost();
  const [at, setAt] = useState<Step>(
    chosen === null ? { step: 'choose', gone: false } : { step: 'reading' },
  );

  useEffect(() => {
    if (chosen === null) return;
    const { folderId, name } = chosen;
    let left = false;
    void backups.read('casemark', folderId, name).then((bytes) => {
      if (left) return;
      setAt(
        bytes.ok
          ? { step: 'passphrase', backup: { bytes: bytes.value, name, madeAt: null } }
          : { step: 'choose', gone: true },
      );
    });
    return () => {
      left = true;
    };
  }, [backups, chosen]);

  switch (at.step) {
    case 'reading':
      return null;
    case 'choose':
      return (
        <ChooseBackupPage
          gone={at.gone}
          onBack={onBack}
          onChosen={(backup) => setAt({ step: 'passphrase', backup })}
        />
      );
    case 'passphrase':
      return (
        <BackupPassphrasePage
          backup={at.backup}
          onBack={() => setAt({ step: 'choose', gone: false })}
          onPlanned={(plan) => setAt({ step: 'plan', plan })}
        />
      );
    case 'plan':
      return (
        <RestorePlanPage
          plan={at.plan}
          onCancel={onBack}
          onRestored={(vault) => onRestored(vault, at.plan)}
        />
      );
  }
}
