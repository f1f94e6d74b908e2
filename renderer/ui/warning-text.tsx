import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useUiWords } from './ui-words.tsx';

type WarningTextProps = {
  id?: string | undefined;
  dense?: boolean | undefined;
  children: ReactNode;
};

export function WarningText({ id, dense, children }: WarningTextProps) {
  const { warningPrefix } = useUiWords();
  return (
    <div className={classNames('govuk-warning-text', dense && 'ui-warning-text--dense')} id={id}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{warningPrefix} </span>
        {children}
      </strong>
    </div>
  );
}
