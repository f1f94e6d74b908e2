import { useTranslation } from 'react-i18next';
import type { FileFault } from '../../../shared/ipc/file.ts';

/** Why a file was not read or saved, in words. */
export function useFileFaultText(): (fault: FileFault) => string {
  const { t } = useTranslation('cases', { keyPrefix: 'import.fileFault' });
  return (fault) =>
    fault.kind === 'file-too-large'
      ? t('file-too-large', { megabytes: Math.floor(fault.limitBytes / 1024 / 1024) })
      : t(fault.kind);
}
