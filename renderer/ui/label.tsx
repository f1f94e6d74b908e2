import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type QuestionSize = 's' | 'm' | 'l' | 'xl';

type LabelProps = {
  htmlFor: string;
  size?: QuestionSize | undefined;
  hidden?: boolean | undefined;
  /** The label is the page's only question, so it is the page's heading too. */
  isPageHeading?: boolean | undefined;
  children: ReactNode;
};

export function Label({ htmlFor, size, hidden, isPageHeading, children }: LabelProps) {
  const label = (
    <label
      className={classNames(
        'govuk-label',
        size && `govuk-label--${size}`,
        hidden && 'govuk-visually-hidden',
      )}
      htmlFor={htmlFor}
    >
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
