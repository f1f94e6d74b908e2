import { useTranslation } from 'react-i18next';
import type { StoreFault } from '../../store/vault.ts';

/** A store fault in words: what is wrong and what to do. */
export function useFaultText(): (fault: StoreFault) => string {
  const { t } = useTranslation('unlocking');
  return (fault) =>
    fault.kind === 'passphrase-too-short'
      ? t('fault.passphrase-too-short', { count: fault.minLength })
      : t(`fault.${fault.kind}`);
}
