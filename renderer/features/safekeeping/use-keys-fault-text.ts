import { useTranslation } from 'react-i18next';
import type { StoreFault } from '../../store/vault.ts';

/** A store fault met while the keys of an open vault are changed. */
export function useKeysFaultText(): (fault: StoreFault) => string {
  const { t } = useTranslation('keys');
  const { t: domain } = useTranslation('domain');
  return (fault) =>
    fault.kind === 'wrong-passphrase' ? t('wrongPassphrase') : domain(`storeFault.${fault.kind}`);
}
