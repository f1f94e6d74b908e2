import * as z from 'zod';

/** An id in a framework: letters, digits, dots and hyphens. Ids stand in files, addresses and anchors. */
export const Key = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens only');
export type Key = z.infer<typeof Key>;
