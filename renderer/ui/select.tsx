import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps, isThere } from './field.tsx';
import { type ControlProps, keptNowhere } from './kept-nowhere.ts';
import { useFieldId } from './use-field-id.ts';

type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

type SelectProps = FieldProps &
  ControlProps<'select'> & {
    options: readonly SelectOption[];
    /** For filter bars: smaller, in one line. */
    dense?: boolean | undefined;
  };

/** Takes react-hook-form's `register(name)` as a spread. */
export function Select(props: SelectProps) {
  const { label, labelSize, labelHidden, labelIsPageHeading, hint, error, ...own } = props;
  const { options, dense, className, ...rest } = own;
  const id = useFieldId(rest.id, rest.name);
  return (
    <Field
      {...{ id, label, labelSize, labelHidden, labelIsPageHeading, hint, error }}
      className={dense ? 'ui-form-group--dense' : undefined}
    >
      <select
        {...rest}
        {...keptNowhere}
        id={id}
        className={classNames(
          'govuk-select',
          dense && 'ui-select--dense',
          isThere(error) && 'govuk-select--error',
          className,
        )}
        aria-describedby={describedBy(id, { hint, error }, rest['aria-describedby'])}
        aria-invalid={isThere(error) || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
