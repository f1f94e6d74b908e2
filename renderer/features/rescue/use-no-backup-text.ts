import { useTranslation } from 'react-i18next';
import type { NoBackupToRestore } from './backup-to-restore.ts';

/** Why what was chosen cannot be restored, and what to do. */
export function useNoBackupText(): (chosen: NoBackupToRestore) => string {
  const { t } = useTranslation('rescue', { keyPrefix: 'restore.choose.fault' });
  return ({ kind, name }) => t(kind, { name });
}
