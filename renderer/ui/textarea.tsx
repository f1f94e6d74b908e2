import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps, isThere } from './field.tsx';
import { type ControlProps, keptNowhere } from './kept-nowhere.ts';
import { useFieldId } from './use-field-id.ts';

type TextareaProps = FieldProps &
  ControlProps<'textarea'> & {
    /** Smaller text and margins, for notes among rows. */
    dense?: boolean | undefined;
  };

/** Grows with its content from `rows` lines upwards. Takes react-hook-form's `register(name)` as a spread. */
export function Textarea(props: TextareaProps) {
  const { label, labelSize, labelHidden, labelIsPageHeading, hint, error, ...own } = props;
  const { dense, className, rows = 5, onInput, ...rest } = own;
  const id = useFieldId(rest.id, rest.name);
  return (
    <Field
      {...{ id, label, labelSize, labelHidden, labelIsPageHeading, hint, error }}
      className={dense ? 'ui-form-group--dense' : undefined}
    >
      <textarea
        {...rest}
        {...keptNowhere}
        id={id}
        rows={rows}
        style={{ ...rest.style, minHeight: `calc(${rows}lh + 0.75rem)` }}
        className={classNames(
          'govuk-textarea ui-textarea',
          dense && 'ui-textarea--dense',
          isThere(error) && 'govuk-textarea--error',
          className,
        )}
        aria-describedby={describedBy(id, { hint, error }, rest['aria-describedby'])}
        aria-invalid={isThere(error) || undefined}
        onInput={(event) => {
          onInput?.(event);
          if (!GROWS_BY_ITSELF) growToContent(event.currentTarget);
        }}
      />
    </Field>
  );
}

const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

function growToContent(textarea: HTMLTextAreaElement): void {
  textarea.style.height = 'auto';
  textarea.style.height = `${textarea.scrollHeight + 4}px`;
}
