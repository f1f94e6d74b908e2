import { useTranslation } from 'react-i18next';
import type { CaseFault, StoreFault } from '../store/vault.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** Why a review cannot be opened, and what to do. */
export function ReviewFaultPage({ fault }: { readonly fault: StoreFault | CaseFault }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'fault' });
  const { t: domain } = useTranslation('domain');
  usePageTitle(t('title'));
  const because = () => {
    switch (fault.kind) {
      case 'case-absent':
        return t('case-absent');
      case 'chain-broken':
        return t('chain-broken', { seq: fault.seq });
      case 'framework-absent':
        return t('framework-absent', { id: fault.frameworkId, version: fault.version });
      default:
        return domain(`storeFault.${fault.kind}`);
    }
  };
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body">{because()}</p>
      <ul className="govuk-list">
        {fault.kind === 'framework-absent' ? (
          <li>
            <a className="govuk-link" href="#/frameworks">
              {t('frameworks')}
            </a>
          </li>
        ) : null}
        <li>
          <a className="govuk-link" href="#/safekeeping">
            {t('safekeeping')}
          </a>
        </li>
        <li>
          <a className="govuk-link" href="#/">
            {t('home')}
          </a>
        </li>
      </ul>
    </>
  );
}
