import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FormGroup } from './form-group.tsx';
import { type ControlProps, keptNowhere } from './kept-nowhere.ts';
import { Label } from './label.tsx';
import { useFieldId } from './use-field-id.ts';

type SearchFieldProps = Omit<ControlProps<'input'>, 'type'> & {
  label: ReactNode;
  labelHidden?: boolean | undefined;
};

export function SearchField({ label, labelHidden, className, ...rest }: SearchFieldProps) {
  const id = useFieldId(rest.id, rest.name);
  return (
    <FormGroup className="ui-search-field ui-form-group--dense">
      <Label htmlFor={id} hidden={labelHidden}>
        {label}
      </Label>
      <input
        spellCheck={false}
        {...rest}
        {...keptNowhere}
        id={id}
        type="search"
        className={classNames('govuk-input ui-input--dense', className)}
      />
    </FormGroup>
  );
}
