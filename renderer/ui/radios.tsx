import {
  type ChangeEventHandler,
  type FocusEventHandler,
  Fragment,
  type ReactNode,
  type Ref,
} from 'react';
import { classNames } from './class-names.ts';
import { isThere } from './field.tsx';
import { Fieldset, type QuestionProps } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { keptNowhere } from './kept-nowhere.ts';

type RadioItem = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  /** Shown under the item while it is chosen. */
  conditional?: ReactNode;
  /** A word such as "or" above the item. */
  divider?: ReactNode;
};

type RadiosProps = QuestionProps & {
  name: string;
  /** The first radio's id; the name unless said. */
  id?: string | undefined;
  items: readonly RadioItem[];
  /** Controlled; `null` when nothing is chosen. */
  value?: string | null | undefined;
  defaultValue?: string | null | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  onBlur?: FocusEventHandler<HTMLInputElement> | undefined;
  /** Given to every radio, as react-hook-form expects. */
  ref?: Ref<HTMLInputElement> | undefined;
  inline?: boolean | undefined;
  small?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** Takes react-hook-form's `register(name)` as a spread, or `value` with `onValueChange`. */
export function Radios(props: RadiosProps) {
  const { name, id = name, items, inline, small, value, ...rest } = props;
  const { onValueChange, onChange, onBlur, ref, disabled, defaultValue } = rest;
  return (
    <Fieldset
      legend={rest.legend}
      legendSize={rest.legendSize}
      legendHidden={rest.legendHidden}
      legendIsPageHeading={rest.legendIsPageHeading}
      hint={rest.hint}
      error={rest.error}
      idPrefix={id}
      small={small}
    >
      <div
        className={classNames(
          'govuk-radios',
          inline && 'govuk-radios--inline',
          small && 'govuk-radios--small',
        )}
      >
        {items.map((item, index) => {
          const itemId = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <Fragment key={item.value}>
              {isThere(item.divider) ? (
                <div className="govuk-radios__divider">{item.divider}</div>
              ) : null}
              <div className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  type="radio"
                  {...keptNowhere}
                  id={itemId}
                  name={name}
                  value={item.value}
                  {...(value === undefined
                    ? defaultValue === undefined
                      ? {}
                      : { defaultChecked: defaultValue === item.value }
                    : { checked: value === item.value })}
                  disabled={disabled || item.disabled}
                  aria-describedby={isThere(item.hint) ? `${itemId}-item-hint` : undefined}
                  ref={ref}
                  onBlur={onBlur}
                  onChange={(event) => {
                    onChange?.(event);
                    onValueChange?.(item.value);
                  }}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={itemId}>
                  {item.label}
                </label>
                {isThere(item.hint) ? (
                  <Hint id={`${itemId}-item-hint`} className="govuk-radios__hint">
                    {item.hint}
                  </Hint>
                ) : null}
              </div>
              {isThere(item.conditional) ? (
                <div className="govuk-radios__conditional">{item.conditional}</div>
              ) : null}
            </Fragment>
          );
        })}
      </div>
    </Fieldset>
  );
}
