import { RestoreStartPage } from '../features/safekeeping/restore-start-page.tsx';
import { useLockToRestore } from './lock-context.tsx';

/** The way to a backup begins in the open vault and goes on behind the lock. */
export function RestoreRoute() {
  return <RestoreStartPage onRestore={useLockToRestore()} />;
}
