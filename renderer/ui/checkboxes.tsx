import {
  type ChangeEvent,
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

type CheckboxItem = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
  /** "None of these": choosing it clears the others, and choosing another clears it. */
  exclusive?: boolean | undefined;
  /** Shown under the item while it is chosen. */
  conditional?: ReactNode;
  /** A word such as "or" above the item. */
  divider?: ReactNode;
};

type CheckboxesProps = QuestionProps & {
  name: string;
  /** The first checkbox's id; the name unless said. */
  id?: string | undefined;
  items: readonly CheckboxItem[];
  /** Controlled: the chosen values. */
  value?: readonly string[] | undefined;
  defaultValue?: readonly string[] | undefined;
  /** The chosen values, in the order of the items. */
  onValueChange?: ((values: string[]) => void) | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  onBlur?: FocusEventHandler<HTMLInputElement> | undefined;
  /** Given to every checkbox, as react-hook-form expects. */
  ref?: Ref<HTMLInputElement> | undefined;
  small?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** Takes react-hook-form's `register(name)` as a spread, or `value` with `onValueChange`. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, id = name, items, value, defaultValue, small, disabled, onBlur, ref } = props;

  const change = (item: CheckboxItem, event: ChangeEvent<HTMLInputElement>) => {
    const isCleared = (other: CheckboxItem) =>
      other !== item && event.currentTarget.checked && (item.exclusive || other.exclusive);
    const group = event.currentTarget.closest('.govuk-checkboxes');
    const boxes = [
      ...(group?.querySelectorAll<HTMLInputElement>('.govuk-checkboxes__input') ?? []),
    ];
    const chosen = items.filter((other, index) => {
      const box = boxes.find((candidate) => candidate.id === itemIdOf(id, index));
      if (!box || isCleared(other)) {
        // Before the handlers run, so that a form library reads the group as it now stands.
        if (box && value === undefined) box.checked = false;
        return false;
      }
      return box.checked;
    });
    props.onChange?.(event);
    props.onValueChange?.(chosen.map((chosenItem) => chosenItem.value));
  };

  return (
    <Fieldset
      legend={props.legend}
      legendSize={props.legendSize}
      legendHidden={props.legendHidden}
      legendIsPageHeading={props.legendIsPageHeading}
      hint={props.hint}
      error={props.error}
      idPrefix={id}
      small={small}
    >
      <div
        className={classNames(
          'govuk-checkboxes',
          small && 'govuk-checkboxes--small',
          small && items.length >= longList && 'ui-checkboxes--columns',
        )}
      >
        {items.map((item, index) => {
          const itemId = itemIdOf(id, index);
          return (
            <Fragment key={item.value}>
              {isThere(item.divider) ? (
                <div className="govuk-checkboxes__divider">{item.divider}</div>
              ) : null}
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  type="checkbox"
                  {...keptNowhere}
                  id={itemId}
                  name={name}
                  value={item.value}
                  {...(value === undefined
                    ? defaultValue === undefined
                      ? {}
                      : { defaultChecked: defaultValue.includes(item.value) }
                    : { checked: value.includes(item.value) })}
                  disabled={disabled || item.disabled}
                  aria-describedby={isThere(item.hint) ? `${itemId}-item-hint` : undefined}
                  ref={ref}
                  onBlur={onBlur}
                  onChange={(event) => change(item, event)}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={itemId}>
                  {item.label}
                </label>
                {isThere(item.hint) ? (
                  <Hint id={`${itemId}-item-hint`} className="govuk-checkboxes__hint">
                    {item.hint}
                  </Hint>
                ) : null}
              </div>
              {isThere(item.conditional) ? (
                <div className="govuk-checkboxes__conditional">{item.conditional}</div>
              ) : null}
            </Fragment>
          );
        })}
      </div>
    </Fieldset>
  );
}

/** From so many on a wide page has two columns, read down one and then down the other. */
const longList = 8;

function itemIdOf(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
