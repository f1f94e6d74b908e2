import { useTranslation } from 'react-i18next';
import type { RestoreFault } from '../../store/restoring/restore.ts';

/** Why a backup was not restored, and what to do. */
export function useRestoreFaultText(): (fault: RestoreFault) => string {
  const { t } = useTranslation('rescue', { keyPrefix: 'restore' });
  const { t: domain } = useTranslation('domain');
  return (fault) => {
    switch (fault.kind) {
      case 'not-kept':
      case 'not-written':
        return t(`fault.${fault.kind}`, { why: t(`keepingFault.${wordFor(fault.fault)}`) });
      case 'not-opened':
      case 'store-fault':
        return t(`fault.${fault.kind}`, { why: domain(`storeFault.${fault.fault.kind}`) });
      default:
        return t(`fault.${fault.kind}`);
    }
  };
}

function wordFor({ kind }: { kind: string }) {
  return kind === 'disk-full' || kind === 'folder-not-writable' || kind === 'folder-not-reachable'
    ? kind
    : 'other';
}
