import * as z from 'zod';

/** What runs: the app, and what it runs on as far as the host can tell. */
export const Version = z.strictObject({
  app: z.string(),
  electron: z.string().exactOptional(),
  chromium: z.string().exactOptional(),
});
export type Version = z.infer<typeof Version>;
