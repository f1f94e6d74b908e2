import { useTranslation } from 'react-i18next';
import type { PackEvent } from './pack-events.ts';

/** Of a pack that was made or taken in: for whom or from whom, and how much is in it. */
export function usePackEventWords() {
  const { t } = useTranslation('packs');
  return {
    whom: ({ happening }: PackEvent): string => {
      if (happening.kind === 'pack-taken-in') {
        return t('list.from', { name: happening.signerName });
      }
      const { recipients, sent } = happening;
      if (recipients === 'passphrase') return t('list.passphrase');
      return sent === undefined
        ? t('list.forPeople', { count: recipients })
        : t('list.to', { names: sent.names.join(', ') });
    },
    holds: ({ happening: { cases, reviews } }: PackEvent): string =>
      [
        ...(cases > 0 ? [t('check.cases', { count: cases })] : []),
        ...(reviews > 0 ? [t('check.reviews', { count: reviews })] : []),
      ].join(', '),
  };
}
