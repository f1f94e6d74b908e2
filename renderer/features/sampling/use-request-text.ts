import { useTranslation } from 'react-i18next';
import type { SampleRequest, SampleSize } from '../../../shared/cases/moderation-sample.ts';

/** A request in words: "20% of the cases, at random, assessor by assessor". */
export function useRequestText(): (request: SampleRequest) => string {
  const { t } = useTranslation('sampling', { keyPrefix: 'request' });
  const size = (of: SampleSize) =>
    of.kind === 'number' ? t('cases', { count: of.number }) : t('share', { percent: of.percent });
  const spread = (text: string, perAssessor: boolean) =>
    perAssessor ? t('perAssessor', { text }) : text;
  return (request) => {
    switch (request.method) {
      case 'random':
        return spread(t('random', { size: size(request.size) }), request.perAssessor);
      case 'every-nth':
        return spread(t('everyNth', { n: request.n }), request.perAssessor);
      case 'first-cases':
        return request.assessor === null
          ? t('firstOfEach', { count: request.first })
          : t('firstOf', { count: request.first, assessor: request.assessor });
      case 'odd-cases': {
        const signs = request.signs.map((sign) => t(`sign.${sign}`)).join('; ');
        return request.size === null
          ? t('oddAll', { signs })
          : spread(t('oddPart', { size: size(request.size), signs }), request.perAssessor);
      }
    }
  };
}
