import type { Edition } from './choose-edition.ts';

/** Playwright's projects that can run here: elsewhere the true shell could only be skipped. */
export function endToEndProjects({ kind }: Edition): readonly string[] {
  return ['browser', 'desktop-handlers', ...(kind === 'desktop' ? ['electron'] : [])];
}
