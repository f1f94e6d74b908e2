import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';

type NotificationBannerProps = {
  /** "Important", "Success" */
  title: ReactNode;
  /** One line said large; `children` follow it. */
  heading?: ReactNode;
  /** Green, announced at once and focused as it appears. */
  success?: boolean | undefined;
  children?: ReactNode;
};

export function NotificationBanner({ title, heading, success, children }: NotificationBannerProps) {
  const titleId = useId();
  const banner = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (success) banner.current?.focus();
  }, [success]);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is alert or region; both take a name
    <div
      className={classNames(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
      )}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      ref={banner}
      tabIndex={success ? -1 : undefined}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {heading === undefined ? null : (
          <p className="govuk-notification-banner__heading">{heading}</p>
        )}
        {children}
      </div>
    </div>
  );
}
