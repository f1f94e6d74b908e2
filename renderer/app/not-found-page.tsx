import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/page-heading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  usePageTitle(t('notFound.title'));
  return (
    <>
      <PageHeading>{t('notFound.title')}</PageHeading>
      <p className="govuk-body">{t('notFound.body')}</p>
      <a className="govuk-link" href="#/">
        {t('notFound.home')}
      </a>
    </>
  );
}
