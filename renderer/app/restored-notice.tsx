import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../store/restoring/restore.ts';
import { NotificationBanner } from '../ui/notification-banner.tsx';
import { toDateAndTime } from '../words/dates.ts';

/** What was restored as the vault was opened, until it is locked. */
export const RestoredContext = createContext<RestorePlan | null>(null);

export function RestoredNotice() {
  const { t } = useTranslation('safekeeping');
  const plan = useContext(RestoredContext);
  if (plan === null) return null;
  return (
    <NotificationBanner
      success
      title={t('success')}
      heading={t('restored.heading', { when: toDateAndTime(plan.madeAt) })}
    >
      {plan.here === null ? null : <p className="govuk-body">{t('restored.kept')}</p>}
    </NotificationBanner>
  );
}
