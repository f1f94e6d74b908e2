import { useTranslation } from 'react-i18next';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';

type OpenedBackup = { readonly bytes: Uint8Array; readonly name: string };

/** Lets the person choose a backup file; null when they chose none, words when it could not be read. */
export function useOpenBackupFile(): () => Promise<Result<OpenedBackup | null, string>> {
  const { t } = useTranslation('backups', { keyPrefix: 'fileFault' });
  const host = useHost();
  return async () => {
    const opened = await host.openFile({ extensions: ['casemark'] });
    if (opened.ok) return ok(opened.value === 'cancelled' ? null : opened.value);
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
