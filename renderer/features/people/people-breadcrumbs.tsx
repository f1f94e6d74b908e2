import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';

/** The way back to the page of all people. */
export function PeopleBreadcrumbs({ here }: { here: string }) {
  const { t } = useTranslation('people');
  return (
    <Breadcrumbs
      label={t('breadcrumbs')}
      items={[{ text: t('title'), href: '#/people' }, { text: here }]}
    />
  );
}
