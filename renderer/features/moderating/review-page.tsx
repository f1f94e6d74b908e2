import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

/** One review, by whose turn it is. */
export function ReviewPage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews' });
  usePageTitle(t('title'));
  return <PageHeading>{t('title')}</PageHeading>;
}
