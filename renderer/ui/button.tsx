import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

type Look = {
  variant?: 'primary' | 'secondary' | 'warning' | undefined;
  /** Smaller padding and margin, for bars and rows. */
  small?: boolean | undefined;
};

/** With `href` it is a link that looks like a button; without, a button whose type is "button" unless said. */
type ButtonProps =
  | (Look & ComponentProps<'button'> & { href?: undefined })
  | (Look & ComponentProps<'a'> & { href: string });

export function Button(props: ButtonProps) {
  const { variant = 'primary', small, className, ...rest } = props;
  const look = classNames(
    'govuk-button',
    variant !== 'primary' && `govuk-button--${variant}`,
    small && 'ui-button--small',
    className,
  );
  if (rest.href !== undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: it goes to a place, so it is a link; GOV.UK's markup
      <a
        role="button"
        draggable={false}
        {...rest}
        className={look}
        onKeyDown={(event) => {
          rest.onKeyDown?.(event);
          // What is announced as a button must answer to the space bar as buttons do.
          if (event.key === ' ') {
            event.preventDefault();
            event.currentTarget.click();
          }
        }}
      />
    );
  }
  const { type = 'button', disabled, ...button } = rest as ComponentProps<'button'>;
  return (
    <button
      {...button}
      type={type}
      className={look}
      {...(disabled ? { disabled: true, 'aria-disabled': true } : {})}
    />
  );
}
