import { createContext, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { RestorePlan } from '../store/restoring/restore.ts';
import { NotificationBanner } from '../ui/notification-banner.tsx';
import { toDateAndTime } from '../words/dates.ts';

/** What was restored as the vault was opened. */
export const RestoredContext = createContext<RestorePlan | null>(null);

/** Said on the first page after restoring, and on no other. */
export function RestoredNotice() {
  const { t } = useTranslation('safekeeping');
  const plan = useContext(RestoredContext);
  const { key, pathname } = useLocation();
  // An address that was typed has no key of its own.
  const page = `${key} ${pathname}`;
  const [firstPage] = useState(page);
  const over = plan === null || told.has(plan) || page !== firstPage;
  useEffect(() => {
    if (over || plan === null) return;
    return () => void told.add(plan);
  }, [over, plan]);
  if (over || plan === null) return null;
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

const told = new WeakSet<RestorePlan>();
