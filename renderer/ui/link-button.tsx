import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** A button that reads as a link: for small actions in place that go nowhere. */
export function LinkButton({ className, type = 'button', ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type={type} className={classNames('ui-link-button', className)} />;
}
