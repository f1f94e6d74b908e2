import { classNames } from './class-names.ts';
import { isThere } from './field.tsx';
import { Fieldset, type QuestionProps } from './fieldset.tsx';
import { type ControlProps, keptNowhere } from './kept-nowhere.ts';

type DateInputPart = ControlProps<'input'> & {
  name: string;
  label: string;
  width: 2 | 4;
  /** Whether the error is about this part; about all of them when none says so. */
  hasError?: boolean | undefined;
};

type DateInputProps = QuestionProps & {
  /** The hint's and the error's ids start with it. */
  id: string;
  /** Day, month and year, in the order they are written. */
  parts: readonly DateInputPart[];
};

/** A date that is known and so is typed, not picked. Each part takes react-hook-form's `register(name)` as a spread. */
export function DateInput({ id, parts, error, ...question }: DateInputProps) {
  const anyPartHasError = parts.some(({ hasError }) => hasError);
  return (
    <Fieldset {...question} error={error} idPrefix={id} role="group">
      <div className="govuk-date-input">
        {parts.map(({ label, width, hasError, className, ...input }) => {
          const inError = isThere(error) && (hasError || !anyPartHasError);
          return (
            <div key={input.name} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={input.name}>
                  {label}
                </label>
                <input
                  type="text"
                  inputMode="numeric"
                  {...input}
                  {...keptNowhere}
                  id={input.name}
                  aria-invalid={inError || undefined}
                  className={classNames(
                    'govuk-input govuk-date-input__input',
                    `govuk-input--width-${width}`,
                    inError && 'govuk-input--error',
                    className,
                  )}
                />
              </div>
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
