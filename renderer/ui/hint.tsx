import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type HintProps = {
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

export function Hint({ id, className, children }: HintProps) {
  return (
    <div className={classNames('govuk-hint', className)} id={id}>
      {children}
    </div>
  );
}
