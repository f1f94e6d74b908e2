import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type TagColour =
  | 'blue'
  | 'green'
  | 'purple'
  | 'red'
  | 'orange'
  | 'teal'
  | 'magenta'
  | 'yellow'
  | 'grey';

type TagProps = {
  colour?: TagColour | undefined;
  dense?: boolean | undefined;
  children: ReactNode;
};

export function Tag({ colour = 'blue', dense, children }: TagProps) {
  return (
    <strong
      className={classNames(
        'govuk-tag',
        colour !== 'blue' && `govuk-tag--${colour}`,
        dense && 'ui-tag--dense',
      )}
    >
      {children}
    </strong>
  );
}
