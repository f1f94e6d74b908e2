import * as z from 'zod';

/** A moment in UTC, ISO 8601 with milliseconds, such as 2026-11-23T14:03:22.000Z. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A calendar day, such as 2026-11-23. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
