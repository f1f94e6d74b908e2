import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

/** The reviews of an inspection's cases. */
export function ReviewsPage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'reviews' });
  usePageTitle(t('title'));
  return <PageHeading>{t('title')}</PageHeading>;
}
