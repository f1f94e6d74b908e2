import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Treated } from '../store/retention/retention.ts';
import { useVault } from '../store/store-context.tsx';
import { focusPageHeading } from '../ui/focus-page-heading.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { NotificationBanner } from '../ui/notification-banner.tsx';

/** That backups which had been out of reach still held deleted cases, and hold them no more. */
export function DeletionsNotice() {
  const { t } = useTranslation('retention', { keyPrefix: 'appeared' });
  const { retention } = useVault();
  const treated = useSyncExternalStore(retention.subscribe, retention.treated);
  const [hidden, setHidden] = useState<Treated | null>(null);
  if (treated === null || treated === hidden || seen.has(treated)) return null;
  // What came of a deletion is told on its own page.
  if (treated.why === 'cases-deleted' || !treated.outcome.ok) return null;
  const { rewritten } = treated.outcome.value;
  if (rewritten.length === 0) return null;
  return (
    <NotificationBanner title={t('title')} heading={t('heading', { count: rewritten.length })}>
      <p className="govuk-body">{t('body')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {rewritten.map(({ folder, name }) => (
          <li key={`${folder} ${name}`} className="app-notice-path">
            {[folder, name].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
      <p className="govuk-body app-notice-actions">
        <LinkButton
          onClick={() => {
            seen.add(treated);
            setHidden(treated);
            focusPageHeading();
          }}
        >
          {t('hide')}
        </LinkButton>
      </p>
    </NotificationBanner>
  );
}

const seen = new WeakSet<Treated>();
