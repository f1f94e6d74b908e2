import { useTranslation } from 'react-i18next';
import { fileLimitBytes } from '../../../shared/ipc/file.ts';
import { toSize } from '../../words/sizes.ts';
import type { NoPack } from './use-make-pack.ts';
import type { CheckedPack } from './what-is-packed.ts';

/** Why a pack was not made, and what to do. */
export function useNoPackText({ cases, reviews }: CheckedPack): (fault: NoPack) => string {
  const { t } = useTranslation('packs', { keyPrefix: 'notMade' });
  const { t: domain } = useTranslation('domain');
  const referenceOf = (id: string) =>
    cases.find(({ caseId }) => caseId === id)?.caseReference ??
    reviews.find(({ reviewId }) => reviewId === id)?.caseReference;
  return (fault) => {
    switch (fault.kind) {
      case 'cancelled':
      case 'part-not-run':
        return t('part-not-run');
      case 'framework-absent':
        return t('framework-absent');
      case 'unreadable': {
        const reference = referenceOf(fault.id);
        return reference === undefined ? t('unreadableUnnamed') : t('unreadable', { reference });
      }
      case 'two-states':
        return t('two-states', { reference: referenceOf(fault.id) });
      case 'store':
        return t('store', { reason: domain(`storeFault.${fault.fault.kind}`) });
      case 'too-large':
        return t('too-large', { size: toSize(fault.bytes), limit: toSize(fileLimitBytes) });
    }
  };
}
