import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type FormGroupProps = {
  hasError?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

export function FormGroup({ hasError, className, children }: FormGroupProps) {
  return (
    <div
      className={classNames('govuk-form-group', hasError && 'govuk-form-group--error', className)}
    >
      {children}
    </div>
  );
}
