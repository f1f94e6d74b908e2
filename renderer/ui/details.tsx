import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type DetailsProps = ComponentProps<'details'> & {
  summary: ReactNode;
  /** Less room around it, for use among rows. */
  dense?: boolean | undefined;
};

export function Details({ summary, dense, className, children, ...rest }: DetailsProps) {
  return (
    <details
      {...rest}
      className={classNames('govuk-details', dense && 'ui-details--dense', className)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
