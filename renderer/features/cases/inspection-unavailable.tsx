import { useTranslation } from 'react-i18next';
import type { InspectionWithCases, Loaded } from '../../store/use-inspections.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';

/** In place of a page whose inspection is still being read, could not be read, or is not there. */
export function InspectionUnavailable({ loaded }: { loaded: Loaded<InspectionWithCases | null> }) {
  const { t } = useTranslation('cases', { keyPrefix: 'list' });
  const { t: domain } = useTranslation('domain');
  const { t: app } = useTranslation('app');
  usePageTitle(t(loaded.state === 'loaded' ? 'absent.title' : 'title'));
  if (loaded.state === 'loading') {
    return (
      <p className="govuk-body" role="status">
        {app('loading')}
      </p>
    );
  }
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHeading>{t('title')}</PageHeading>
        <WarningText>
          {t('failed')} {domain(`storeFault.${loaded.fault.kind}`)}
        </WarningText>
      </>
    );
  }
  return (
    <>
      <PageHeading>{t('absent.title')}</PageHeading>
      <p className="govuk-body">{t('absent.body')}</p>
      <a className="govuk-link" href="#/">
        {t('absent.back')}
      </a>
    </>
  );
}
