import { useTranslation } from 'react-i18next';
import { useSaving } from '../store/store-context.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { toTimeWithSeconds } from '../words/dates.ts';

/** "Saved" stands here only once both copies are durable. What a failure is and what to do stands above the bar. */
export function SavingLine() {
  const { t } = useTranslation('app');
  const saving = useSaving();
  switch (saving.state) {
    case 'typing':
      return <StatusLine announced={false}>{t('saving.typing')}</StatusLine>;
    case 'saved':
      return (
        <StatusLine tone="good" announced={false}>
          {saving.at === null
            ? t('saving.unchanged')
            : t('saving.saved', { time: toTimeWithSeconds(saving.at) })}
        </StatusLine>
      );
    case 'saving':
      return (
        <StatusLine tone="busy" announced={false}>
          {t('saving.saving')}
        </StatusLine>
      );
    case 'failed':
      return (
        <StatusLine tone="bad" announced={false}>
          {t('saving.failed.waiting', { count: saving.waiting })}
        </StatusLine>
      );
  }
}
