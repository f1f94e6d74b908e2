import { useTranslation } from 'react-i18next';
import type { CaseFault, StoreFault } from '../store/vault.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** A case that cannot be opened says why and changes nothing. */
export function CaseFaultPage({ fault }: { fault: StoreFault | CaseFault }) {
  const { t } = useTranslation('app');
  usePageTitle(t('caseFault.title'));
  return (
    <>
      <PageHeading>{t('caseFault.title')}</PageHeading>
      <p className="govuk-body">
        {fault.kind === 'chain-broken'
          ? t('caseFault.chain-broken', { seq: fault.seq })
          : fault.kind === 'framework-absent'
            ? t('caseFault.framework-absent', { id: fault.frameworkId, version: fault.version })
            : fault.kind === 'case-absent'
              ? t('caseFault.case-absent')
              : t('caseFault.store')}
      </p>
      <a className="govuk-link" href="#/">
        {t('notFound.home')}
      </a>
    </>
  );
}
