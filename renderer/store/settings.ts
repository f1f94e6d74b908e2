import * as z from 'zod';

/** What a person may set for their own vault. Sealed with the rest. */
export const Settings = z.strictObject({
  v: z.literal(1),
  /** Minutes without a key or pointer before the vault locks itself. */
  lockAfterIdleMinutes: z.int().min(1).max(120),
  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  keyboardShortcuts: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  v: 1,
  lockAfterIdleMinutes: 10,
  keyboardShortcuts: true,
};
