import type { ChangeEventHandler, FocusEventHandler, ReactNode, Ref } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { describedBy, isThere } from './field.tsx';
import { keptNowhere } from './kept-nowhere.ts';

export type AnswerOption = { value: string; label: ReactNode };

type AnswerRowProps = {
  /** The fieldset's id; each radio's is `${id}-${value}`. */
  id: string;
  name: string;
  /** A short prefix in the margin: "a". */
  letter?: ReactNode;
  legend: ReactNode;
  options: readonly AnswerOption[];
  /** Controlled; `null` when nothing is chosen. Without it the radios keep their own state. */
  value?: string | null | undefined;
  defaultValue?: string | null | undefined;
  onValueChange?: ((value: string, name: string) => void) | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  onFocus?: FocusEventHandler<HTMLFieldSetElement> | undefined;
  /** Given to every radio, as react-hook-form expects. */
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** The fieldset, which takes the focus by `.focus()` alone. */
  ref?: Ref<HTMLFieldSetElement> | undefined;
  /** The row the keyboard acts on: a mark in the margin and a ring around it. */
  current?: boolean | undefined;
  /** Shows the chosen answer, or `noAnswerText`, in place of the radios. */
  readOnly?: boolean | undefined;
  noAnswerText?: ReactNode;
  /** For answers of more than a word or two: always under the text, never beside it. */
  answersBelow?: boolean | undefined;
  disabled?: boolean | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  /** Small actions, notes and warnings under the text. */
  children?: ReactNode;
};

/** A question with its answers on the same line. Few elements, since a page has twenty of them. */
export function AnswerRow(props: AnswerRowProps) {
  const { id, letter, legend, hint, error, children } = props;
  return (
    <fieldset
      id={id}
      className="ui-answer-row"
      ref={props.ref}
      tabIndex={-1}
      onFocus={props.onFocus}
      disabled={props.disabled}
      aria-current={props.current ? 'true' : undefined}
      aria-describedby={describedBy(id, { hint, error })}
      data-lettered={isThere(letter) || undefined}
      data-answers={props.answersBelow ? 'below' : undefined}
      data-error={isThere(error) || undefined}
    >
      <legend className="ui-answer-row__legend">
        {isThere(letter) ? <span className="ui-answer-row__letter">{letter} </span> : null}
        {legend}
      </legend>
      <div className="ui-answer-row__answers">
        {props.readOnly ? <ReadOnlyAnswer {...props} /> : <Choices {...props} />}
      </div>
      {isThere(hint) || isThere(error) || isThere(children) ? (
        <div className="ui-answer-row__under">
          {isThere(hint) ? (
            <p className="ui-answer-row__hint" id={`${id}-hint`}>
              {hint}
            </p>
          ) : null}
          {isThere(error) ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
          {children}
        </div>
      ) : null}
    </fieldset>
  );
}

function Choices(props: AnswerRowProps) {
  const { id, name, value, defaultValue, onValueChange, onChange } = props;
  return props.options.map((option) => (
    <label className="ui-choice" key={option.value}>
      <input
        className="ui-choice__input"
        type="radio"
        {...keptNowhere}
        id={`${id}-${option.value}`}
        name={name}
        value={option.value}
        {...(value === undefined
          ? defaultValue === undefined
            ? {}
            : { defaultChecked: defaultValue === option.value }
          : { checked: value === option.value })}
        ref={props.inputRef}
        onChange={(event) => {
          onChange?.(event);
          onValueChange?.(option.value, name);
        }}
      />
      {option.label}
    </label>
  ));
}

function ReadOnlyAnswer({ options, value, defaultValue, noAnswerText }: AnswerRowProps) {
  const answer = value === undefined ? defaultValue : value;
  const chosen = options.find((option) => option.value === answer);
  return <strong>{chosen ? chosen.label : noAnswerText}</strong>;
}
