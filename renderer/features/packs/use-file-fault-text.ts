import { useTranslation } from 'react-i18next';
import type { FileFault } from '../../../shared/ipc/file.ts';
import { toSize } from '../../words/sizes.ts';

/** Why a pack's file was not opened or saved, in words. */
export function useFileFaultText(): (fault: FileFault) => string {
  const { t } = useTranslation('packs', { keyPrefix: 'file' });
  return (fault) => {
    switch (fault.kind) {
      case 'file-too-large':
        return t('file-too-large', { size: toSize(fault.limitBytes) });
      case 'file-failed':
        return t('file-failed', { code: fault.code });
      default:
        return t(fault.kind);
    }
  };
}
