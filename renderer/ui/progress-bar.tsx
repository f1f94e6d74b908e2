import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

type ProgressBarProps = {
  label: ReactNode;
  labelHidden?: boolean | undefined;
  value: number;
  max: number;
  /** The progress in words, beside the bar: "12 of 13". */
  text?: ReactNode;
};

export function ProgressBar({ label, labelHidden, value, max, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="ui-progress">
      <label
        htmlFor={id}
        className={classNames('ui-progress__label', labelHidden && 'govuk-visually-hidden')}
      >
        {label}
      </label>
      <progress id={id} className="ui-progress__bar" value={value} max={max} />
      {text === undefined ? null : <span className="ui-progress__text">{text}</span>}
    </div>
  );
}
