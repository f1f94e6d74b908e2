import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, Places } from '../session/session-job.ts';

/** Which copies an installation is left with. */
export type Left = 'both' | 'store' | 'journal';

/** Takes one of the two copies away, as a reset of the browser's store or a lost folder would. */
export function leaveOneCopy(form: Form, places: Places, left: Left): void {
  if (left === 'journal') removeFolder(join(places.profile, 'Default/IndexedDB'));
  if (left !== 'store') return;
  if (form === 'desktop') removeFolder(places.vaults);
  else removeFolder(join(places.profile, 'Default/File System'));
}

/** A lock left behind names a process of the other life of this profile; by now that number may be another's. */
export function forgetBrowserLock(profile: string): void {
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, name), { force: true });
  }
}

/** A folder that was never there cannot be taken away, and a test that thinks it was would prove nothing. */
function removeFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  rmSync(folder, { recursive: true });
}
