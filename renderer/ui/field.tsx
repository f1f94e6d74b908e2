import type { ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { FormGroup } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label, type QuestionSize } from './label.tsx';

/** What every labelled field takes beside the attributes of its own element. */
export type FieldProps = {
  label: ReactNode;
  labelSize?: QuestionSize | undefined;
  labelHidden?: boolean | undefined;
  labelIsPageHeading?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
};

type FieldFrameProps = FieldProps & {
  id: string;
  className?: string | undefined;
  children: ReactNode;
};

/** Label, hint and error above a control with this id. */
export function Field(props: FieldFrameProps) {
  const { id, label, labelSize, labelHidden, labelIsPageHeading, hint, error } = props;
  return (
    <FormGroup hasError={isThere(error)} className={props.className}>
      <Label htmlFor={id} size={labelSize} hidden={labelHidden} isPageHeading={labelIsPageHeading}>
        {label}
      </Label>
      {isThere(hint) ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {isThere(error) ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      {props.children}
    </FormGroup>
  );
}

/** The `aria-describedby` of a control whose hint and error are rendered by `Field` or `Fieldset`. */
export function describedBy(
  id: string,
  parts: { hint?: ReactNode; error?: ReactNode },
  others?: string | undefined,
): string | undefined {
  const ids = [
    others,
    isThere(parts.hint) && `${id}-hint`,
    isThere(parts.error) && `${id}-error`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function isThere(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}
