import { useTranslation } from 'react-i18next';
import type { AgreementLimit } from '../../../shared/results/agreement/agreement-cell.ts';

/** What has to be said beside a figure, in words. */
export function useLimitText(): (limit: AgreementLimit) => string {
  const { t } = useTranslation('agreement', { keyPrefix: 'limit' });
  const { t: judgement } = useTranslation('domain', { keyPrefix: 'judgement' });
  return (limit) => {
    switch (limit.kind) {
      case 'too-few-pairs':
        return t('too-few-pairs', { count: limit.pairs, least: limit.least });
      case 'few-cases':
        return t('few-cases', { count: limit.cases });
      case 'one-category-prevails': {
        const { part, whole, category } = limit;
        return t('one-category-prevails', { part, whole, category: judgement(category) });
      }
      case 'one-category-only':
      case 'one-person-one-category':
        return t(limit.kind, { category: judgement(limit.category) });
      case 'several-judgements-of-one-case':
      case 'no-difference-seen':
        return t(limit.kind);
    }
  };
}
