import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

type AlertBarProps = {
  /** `bad` is read out at once and cannot be overlooked; `warning` is read out in its turn. */
  tone: 'bad' | 'warning';
  /** What is read out whenever it changes. */
  children: ReactNode;
  /** What changes by itself and need not be read out each time. */
  aside?: ReactNode;
  actions?: ReactNode;
};

/** Across the whole page, on top of the bottom bar, for as long as something is wrong. */
export function AlertBar({ tone, children, aside, actions }: AlertBarProps) {
  return (
    <div className={`ui-alert-bar ui-alert-bar--${tone}`}>
      <div className="ui-alert-bar__inner">
        <Mark shape="alert" />
        <div className="ui-alert-bar__text">
          <p role={tone === 'bad' ? 'alert' : 'status'}>{children}</p>
          {aside === undefined ? null : <p>{aside}</p>}
        </div>
        {actions === undefined ? null : <div className="ui-alert-bar__actions">{actions}</div>}
      </div>
    </div>
  );
}
