import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame } from '../../ui/app-frame.tsx';
import { Bar } from '../../ui/bar.tsx';
import { UnsavedBehindLock } from './unsaved-behind-lock.tsx';

type UnlockingFrameProps = {
  /** Whether there is anything here to be locked. */
  locked: boolean;
  /** The whole width, for tables. */
  wide?: boolean | undefined;
  children: ReactNode;
};

/** Around every page before a vault is open: the name of the app, and nothing of anyone's work. */
export function UnlockingFrame({ locked, wide, children }: UnlockingFrameProps) {
  const { t } = useTranslation('unlocking');
  const { t: app } = useTranslation('app');
  return (
    <AppFrame
      skipText={app('skipToContent')}
      top={
        <Bar
          start={<strong>{app('name')}</strong>}
          end={locked ? <span>{t('locked')}</span> : undefined}
        />
      }
      bottom={
        <>
          <UnsavedBehindLock />
          <Bar start={<span>{t('offline')}</span>} />
        </>
      }
    >
      <div className="govuk-grid-row">
        <div className={wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
          {children}
        </div>
      </div>
    </AppFrame>
  );
}
