import { useTranslation } from 'react-i18next';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';
import { type BackupToRestore, readBackupToRestore } from './backup-to-restore.ts';
import { useNoBackupText } from './use-no-backup-text.ts';

/** Lets the person choose a backup file; null when they chose none, words when it cannot be restored. */
export function useOpenBackupFile(): () => Promise<Result<BackupToRestore | null, string>> {
  const { t } = useTranslation('backups', { keyPrefix: 'fileFault' });
  const host = useHost();
  const noBackupText = useNoBackupText();
  return async () => {
    const opened = await host.openFile({ extensions: ['casemark'] });
    if (opened.ok) {
      const { value } = opened;
      if (value === 'cancelled') return ok(null);
      const read = readBackupToRestore(value.bytes, value.name);
      return read.ok ? read : err(noBackupText(read.error));
    }
    const fault = opened.error;
    return err(
      fault.kind === 'file-too-large'
        ? t('file-too-large', { megabytes: Math.floor(fault.limitBytes / 1024 / 1024) })
        : fault.kind === 'file-failed'
          ? t('file-failed', { code: fault.code })
          : t(fault.kind),
    );
  };
}
