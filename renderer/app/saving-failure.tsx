import { useTranslation } from 'react-i18next';
import { useHost } from '../host/host-context.tsx';
import { useOpenCase, useSaving } from '../store/store-context.tsx';
import { AlertBar } from '../ui/alert-bar.tsx';
import { Button } from '../ui/button.tsx';
import { toTimeWithSeconds } from '../words/dates.ts';

/** While answers are not saved: which copy fails, what to do, and a way to try at once. It goes only when they are. */
export function SavingFailure() {
  const { t } = useTranslation('app');
  const { edition } = useHost();
  const openCase = useOpenCase();
  const saving = useSaving();
  if (saving.state !== 'failed') return null;
  return (
    <AlertBar
      tone="bad"
      aside={t('saving.failure.next', { time: toTimeWithSeconds(saving.retryingAt) })}
      actions={
        <Button variant="secondary" small onClick={() => void openCase.flush()}>
          {t('saving.failure.again')}
        </Button>
      }
    >
      <strong>{t('saving.failure.waiting', { count: saving.waiting })}</strong>{' '}
      {t(`saving.failure.${edition}.${saving.problem}`)}
    </AlertBar>
  );
}
