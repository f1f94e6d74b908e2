import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { keptNowhere } from './kept-nowhere.ts';

type Chip = { value: string; label: ReactNode };

type ToggleChipsProps = {
  id?: string | undefined;
  name: string;
  legend: ReactNode;
  legendHidden?: boolean | undefined;
  /** Radios allow one, checkboxes any number. */
  type?: 'checkbox' | 'radio' | undefined;
  chips: readonly Chip[];
  /** Controlled: the chosen values. */
  value?: readonly string[] | undefined;
  defaultValue?: readonly string[] | undefined;
  /** The chosen values, in the order of the chips. */
  onValueChange?: ((values: string[], name: string) => void) | undefined;
  disabled?: boolean | undefined;
};

/** Small choices on one line, each a native input in a box that shows its state by more than colour. */
export function ToggleChips(props: ToggleChipsProps) {
  const { id = props.name, name, type = 'checkbox', chips, value, defaultValue } = props;
  return (
    <fieldset className="ui-chips" id={id} disabled={props.disabled}>
      <legend
        className={classNames('ui-chips__legend', props.legendHidden && 'govuk-visually-hidden')}
      >
        {props.legend}
      </legend>
      {chips.map((chip) => (
        <label className="ui-chip" key={chip.value}>
          <input
            className="ui-chip__input"
            type={type}
            {...keptNowhere}
            id={`${id}-${chip.value}`}
            name={name}
            value={chip.value}
            {...(value === undefined
              ? { defaultChecked: defaultValue?.includes(chip.value) ?? false }
              : { checked: value.includes(chip.value) })}
            onChange={(event) => {
              const group = event.currentTarget.closest('fieldset');
              const boxes = group?.querySelectorAll<HTMLInputElement>('.ui-chip__input') ?? [];
              const chosen = [...boxes].filter((box) => box.checked).map((box) => box.value);
              props.onValueChange?.(chosen, name);
            }}
          />
          {chip.label}
        </label>
      ))}
    </fieldset>
  );
}
