import type { ComponentProps } from 'react';

/**
 * For every control, after whatever else it is given. A browser writes what stands in a page's controls to the disk,
 * readable, so that it can put it back after a crash; and offers it again in other pages. `autocomplete="off"` keeps it
 * from both, and in Chromium does so for radios, checkboxes and selects too.
 */
export const keptNowhere = { autoComplete: 'off' } as const;

/** The attributes of a control that its users may set. */
export type ControlProps<Element extends 'input' | 'select' | 'textarea'> = Omit<
  ComponentProps<Element>,
  'autoComplete'
>;
