import { useTranslation } from 'react-i18next';
import type { BackupFault } from '../../../shared/backups/backup-port.ts';

/** Why a backup was not made, read or changed, and what to do. */
export function useBackupFaultText(): (fault: BackupFault) => string {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'backups.fault' });
  return (fault) =>
    fault.kind === 'backup-failed' ? t('backup-failed', { code: fault.code }) : t(fault.kind);
}
