import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useVault } from '../store/store-context.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { Bar } from '../ui/bar.tsx';
import { BackupFailure } from './backup-failure.tsx';
import { DeletionsNotice } from './deletions-notice.tsx';
import { LockButton } from './lock-button.tsx';
import { MendingNotice } from './mending-notice.tsx';
import { RestoredNotice } from './restored-notice.tsx';

/** Around every page that is not a case: what app this is, where else one may go, and the way to lock it. */
export function UnlockedFrame() {
  const { t } = useTranslation('app');
  const vault = useVault();
  return (
    <AppFrame
      skipText={t('skipToContent')}
      top={
        <Bar
          start={
            <>
              <strong>{t('name')}</strong>
              <nav aria-label={t('menu.label')} className="app-menu">
                <a href="#/">{t('menu.inspections')}</a>
                <a href="#/packs">{t('menu.packs')}</a>
                <a href="#/people">{t('menu.people')}</a>
                <a href="#/frameworks">{t('menu.frameworks')}</a>
                <a href="#/check-table">{t('menu.checkTable')}</a>
                <a href="#/safekeeping">{t('menu.safekeeping')}</a>
                <a href="#/settings">{t('menu.settings')}</a>
                <a href="#/about">{t('menu.about')}</a>
              </nav>
            </>
          }
          end={<LockButton />}
        />
      }
      bottom={
        <>
          <BackupFailure />
          <Bar
            start={<span>{t('unlockedAs', { name: vault.person.name })}</span>}
            end={vault.name === 'casemark-example' ? <span>{t('example')}</span> : undefined}
          />
        </>
      }
    >
      <RestoredNotice />
      <MendingNotice />
      <DeletionsNotice />
      <Suspense fallback={<p className="govuk-body">{t('loading')}</p>}>
        <Outlet />
      </Suspense>
    </AppFrame>
  );
}
