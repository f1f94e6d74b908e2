import * as z from 'zod';
import { createStep } from '../../shared/kernel/upgrade.ts';

/** Settings from before there were backups. */
const SettingsV1 = z.strictObject({
  v: z.literal(1),
  lockAfterIdleMinutes: z.int().min(1).max(120),
  keyboardShortcuts: z.boolean(),
});

export const settingsFromV1 = createStep(1, SettingsV1, (settings) => ({
  ...settings,
  v: 2,
  backupEveryMinutes: 15,
  backupKeepDays: 10,
}));
