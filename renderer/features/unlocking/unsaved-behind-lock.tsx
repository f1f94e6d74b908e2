import { useTranslation } from 'react-i18next';
import { useKeeper } from '../../store/keeper-context.tsx';
import { useUnsavedBehindLock } from '../../store/use-unsaved-behind-lock.ts';
import { AlertBar } from '../../ui/alert-bar.tsx';

/** Says, for as long as it is so, that what was changed before a lock is not on disk yet. */
export function UnsavedBehindLock() {
  const { t } = useTranslation('unlocking', { keyPrefix: 'unsaved' });
  if (!useUnsavedBehindLock(useKeeper())) return null;
  return (
    <AlertBar tone="bad">
      <strong>{t('waiting')}</strong> {t('kept')}
    </AlertBar>
  );
}
