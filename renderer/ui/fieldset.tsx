import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { describedBy, isThere } from './field.tsx';
import { FormGroup } from './form-group.tsx';
import { Hint } from './hint.tsx';
import type { QuestionSize } from './label.tsx';

/** What every group of fields under one question takes. */
export type QuestionProps = {
  legend: ReactNode;
  legendSize?: QuestionSize | undefined;
  legendHidden?: boolean | undefined;
  legendIsPageHeading?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
};

type FieldsetProps = QuestionProps &
  Omit<ComponentProps<'fieldset'>, 'id'> & {
    /** The hint's and the error's ids start with it. Not on the element: it is the first field's id. */
    idPrefix: string;
    small?: boolean | undefined;
  };

export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, legendHidden, legendIsPageHeading, hint, error, ...own } = props;
  const { idPrefix, small, className, children, ...rest } = own;
  return (
    <FormGroup hasError={isThere(error)} className={small ? 'ui-form-group--dense' : undefined}>
      <fieldset
        {...rest}
        className={classNames('govuk-fieldset', className)}
        aria-describedby={describedBy(idPrefix, { hint, error }, rest['aria-describedby'])}
      >
        <legend
          className={classNames(
            'govuk-fieldset__legend',
            legendSize && `govuk-fieldset__legend--${legendSize}`,
            legendHidden && 'govuk-visually-hidden',
          )}
        >
          {legendIsPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
        {isThere(hint) ? <Hint id={`${idPrefix}-hint`}>{hint}</Hint> : null}
        {isThere(error) ? <ErrorMessage id={`${idPrefix}-error`}>{error}</ErrorMessage> : null}
        {children}
      </fieldset>
    </FormGroup>
  );
}
