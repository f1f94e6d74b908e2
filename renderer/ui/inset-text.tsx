import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type InsetTextProps = {
  id?: string | undefined;
  dense?: boolean | undefined;
  children: ReactNode;
};

export function InsetText({ id, dense, children }: InsetTextProps) {
  return (
    <div className={classNames('govuk-inset-text', dense && 'ui-inset-text--dense')} id={id}>
      {children}
    </div>
  );
}
