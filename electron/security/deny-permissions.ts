import type { Session } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Denies the page every power of the browser but one. */
export function denyPermissions(session: Session, ownPage: URL): void {
  // Without this one, Chromium may evict the whole store when the disk runs low.
  const isGranted = (permission: string, address: string) =>
    permission === 'persistent-storage' && isOwnPage(address, ownPage);

  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGranted(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}
