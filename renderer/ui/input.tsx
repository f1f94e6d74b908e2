import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps, isThere } from './field.tsx';
import { type ControlProps, keptNowhere } from './kept-nowhere.ts';
import { useFieldId } from './use-field-id.ts';

type InputProps = FieldProps &
  Omit<ControlProps<'input'>, 'width' | 'prefix'> & {
    /** Room for this many characters; without it the input is as wide as its column. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
    prefix?: ReactNode;
    suffix?: ReactNode;
    /** Smaller text and margins, for forms among rows. */
    dense?: boolean | undefined;
  };

/** Takes react-hook-form's `register(name)` as a spread. */
export function Input(props: InputProps) {
  const { label, labelSize, labelHidden, labelIsPageHeading, hint, error, ...own } = props;
  const { width, prefix, suffix, dense, className, ...rest } = own;
  const id = useFieldId(rest.id, rest.name);
  const input = (
    <input
      type="text"
      {...rest}
      {...keptNowhere}
      id={id}
      className={classNames(
        'govuk-input',
        dense && 'ui-input--dense',
        width && `govuk-input--width-${width}`,
        isThere(error) && 'govuk-input--error',
        className,
      )}
      aria-describedby={describedBy(id, { hint, error }, rest['aria-describedby'])}
      aria-invalid={isThere(error) || undefined}
    />
  );
  return (
    <Field
      {...{ id, label, labelSize, labelHidden, labelIsPageHeading, hint, error }}
      className={dense ? 'ui-form-group--dense' : undefined}
    >
      {isThere(prefix) || isThere(suffix) ? (
        <div className="govuk-input__wrapper">
          <Affix side="prefix">{prefix}</Affix>
          {input}
          <Affix side="suffix">{suffix}</Affix>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

function Affix({ side, children }: { side: 'prefix' | 'suffix'; children: ReactNode }) {
  if (!isThere(children)) return null;
  return (
    <div className={`govuk-input__${side}`} aria-hidden="true">
      {children}
    </div>
  );
}
