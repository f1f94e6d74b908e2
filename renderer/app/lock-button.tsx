import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useLock } from './lock-context.tsx';

export function LockButton() {
  const { t } = useTranslation('app');
  const lock = useLock();
  return (
    <Button variant="secondary" small onClick={() => void lock()}>
      {t('lock')}
    </Button>
  );
}
