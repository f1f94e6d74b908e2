import { useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps, isThere } from './field.tsx';
import { type ControlProps, keptNowhere } from './kept-nowhere.ts';
import { useFieldId } from './use-field-id.ts';

export type PasswordWords = {
  show: string;
  hide: string;
  /** Full names of the toggle: "Show passphrase", "Hide passphrase". */
  showLabel: string;
  hideLabel: string;
  /** Read out after the toggle: "Your passphrase is visible". */
  shown: string;
  hidden: string;
};

type PasswordInputProps = FieldProps &
  Omit<ControlProps<'input'>, 'type' | 'width'> & { words: PasswordWords };

/**
 * Shown or hidden by a button, hidden again when its form is sent. Paste is never hindered. While it is shown it is a
 * text like any other to the browser, so it is kept nowhere either; password managers fill it all the same.
 */
export function PasswordInput(props: PasswordInputProps) {
  const { label, labelSize, labelHidden, labelIsPageHeading, hint, error, ...own } = props;
  const { words, className, ...rest } = own;
  const id = useFieldId(rest.id, rest.name);
  const [visible, setVisible] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const toggle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const form = toggle.current?.form;
    const hide = () => setVisible(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  return (
    <Field
      {...{ id, label, labelSize, labelHidden, labelIsPageHeading, hint, error }}
      className="govuk-password-input"
    >
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          autoCapitalize="none"
          spellCheck={false}
          {...rest}
          {...keptNowhere}
          id={id}
          type={visible ? 'text' : 'password'}
          className={classNames(
            'govuk-input govuk-password-input__input',
            isThere(error) && 'govuk-input--error',
            className,
          )}
          aria-describedby={describedBy(id, { hint, error }, rest['aria-describedby'])}
          aria-invalid={isThere(error) || undefined}
        />
        <div className="govuk-visually-hidden" aria-live="polite">
          {announcement}
        </div>
        <button
          type="button"
          ref={toggle}
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={id}
          aria-label={visible ? words.hideLabel : words.showLabel}
          onClick={() => {
            setVisible(!visible);
            setAnnouncement(visible ? words.hidden : words.shown);
          }}
        >
          {visible ? words.hide : words.show}
        </button>
      </div>
    </Field>
  );
}
