import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame } from '../ui/app-frame.tsx';
import { Bar } from '../ui/bar.tsx';
import { LockButton } from './lock-button.tsx';

/** Around a case or review that is not open: still being opened, or the page that says why it cannot be. */
export function OpeningFrame({ fault }: { fault: ReactNode | null }) {
  const { t } = useTranslation('app');
  return (
    <AppFrame
      skipText={t('skipToContent')}
      top={<Bar start={<strong>{t('name')}</strong>} end={<LockButton />} />}
      bottom={<Bar />}
    >
      {fault ?? (
        <p className="govuk-body" role="status">
          {t('loading')}
        </p>
      )}
    </AppFrame>
  );
}
