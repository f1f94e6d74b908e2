import * as z from 'zod';
import type { Ladder } from '../../shared/kernel/upgrade.ts';
import { settingsFromV1 } from './settings-v1.ts';

/** What a person may set for their own vault. Sealed with the rest. */
export const Settings = z.strictObject({
  v: z.literal(2),
  /** Minutes without a key or pointer before the vault locks itself. */
  lockAfterIdleMinutes: z.int().min(1).max(120),
  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  keyboardShortcuts: z.boolean(),
  /** A backup is made this long after the first change that none holds yet. */
  backupEveryMinutes: z.int().min(5).max(120),
  /** The newest backup of each of the last so many days that have one is kept. */
  backupKeepDays: z.int().min(1).max(60),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  v: 2,
  lockAfterIdleMinutes: 10,
  keyboardShortcuts: true,
  backupEveryMinutes: 15,
  backupKeepDays: 10,
};

export const settingsLadder: Ladder<Settings> = {
  current: 2,
  schema: Settings,
  steps: [settingsFromV1],
};
