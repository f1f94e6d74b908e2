import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

type BackLinkProps = ComponentProps<'a'> & { href: string };

export function BackLink({ className, ...rest }: BackLinkProps) {
  return <a {...rest} className={classNames('govuk-back-link', className)} />;
}
