import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnreadableCaseLinks } from '../backups/unreadable-case-links.tsx';
import { useMendingText } from '../features/safekeeping/use-mending-text.ts';
import { useVault } from '../store/store-context.tsx';
import { useUnreadableCases } from '../store/use-unreadable-cases.ts';
import type { Vault } from '../store/vault.ts';
import { focusPageHeading } from '../ui/focus-page-heading.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { NotificationBanner } from '../ui/notification-banner.tsx';

/** What unlocking mended in the two copies, on the first page, until the person hides it or locks. */
export function MendingNotice() {
  const { t } = useTranslation('safekeeping');
  const mendingText = useMendingText();
  const vault = useVault();
  const { recovery, journalFault } = vault;
  const unreadable = useUnreadableCases();
  const [hidden, setHidden] = useState(() => seen.has(vault));
  if (hidden || (recovery === null && journalFault === null)) return null;
  const hide = () => {
    seen.add(vault);
    setHidden(true);
    focusPageHeading();
  };
  return (
    <NotificationBanner title={t('important')}>
      {recovery === null ? null : (
        <p className="govuk-notification-banner__heading">{mendingText(recovery)}</p>
      )}
      {journalFault === null ? null : (
        <p className="govuk-notification-banner__heading">
          {t('mending.journalFault')}{' '}
          {journalFault.kind === 'disk-full' || journalFault.kind === 'folder-not-writable'
            ? t(`copies.fault.${journalFault.kind}`)
            : t('copies.fault.journal-failed', {
                code: 'code' in journalFault ? journalFault.code : journalFault.kind,
              })}
        </p>
      )}
      {unreadable.length === 0 ? null : <UnreadableCaseLinks cases={unreadable} inBanner />}
      <p className="govuk-body app-notice-actions">
        {unreadable.length === 0 && !recovery?.endsLost ? null : (
          <a className="govuk-notification-banner__link" href="#/safekeeping/restore">
            {t('mending.restore')}
          </a>
        )}
        <a className="govuk-notification-banner__link" href="#/safekeeping">
          {t('failing.more')}
        </a>
        <LinkButton onClick={hide}>{t('mending.hide')}</LinkButton>
      </p>
    </NotificationBanner>
  );
}

const seen = new WeakSet<Vault>();
