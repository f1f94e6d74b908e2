import { useEffect, useState } from 'react';
import type { BackupName } from '../../../shared/backups/backup-port.ts';
import { err } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';
import type { RestorePlan } from '../../store/restoring/restore.ts';
import type { Vault } from '../../store/vault.ts';
import { BackupPassphrasePage } from './backup-passphrase-page.tsx';
import {
  type BackupToRestore,
  type NoBackupToRestore,
  readBackupToRestore,
} from './backup-to-restore.ts';
import { ChooseBackupPage } from './choose-backup-page.tsx';
import { RestorePlanPage } from './restore-plan-page.tsx';
import './rescue.scss';

type Step =
  | { readonly step: 'reading' }
  | { readonly step: 'choose'; readonly refused: NoBackupToRestore | null }
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
    chosen === null ? { step: 'choose', refused: null } : { step: 'reading' },
  );

  useEffect(() => {
    if (chosen === null) return;
    const { folderId, name } = chosen;
    let left = false;
    void backups.read('casemark', folderId, name).then((bytes) => {
      if (left) return;
      const read = bytes.ok
        ? readBackupToRestore(bytes.value, name)
        : err({ kind: 'backup-gone', name } as const);
      setAt(
        read.ok
          ? { step: 'passphrase', backup: read.value }
          : { step: 'choose', refused: read.error },
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
          refused={at.refused}
          onBack={onBack}
          onChosen={(backup) => setAt({ step: 'passphrase', backup })}
        />
      );
    case 'passphrase':
      return (
        <BackupPassphrasePage
          backup={at.backup}
          onBack={() => setAt({ step: 'choose', refused: null })}
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
