import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/kernel/id.ts';
import { SaveCase } from '../backups/save-case.tsx';
import { useVault } from '../store/store-context.tsx';
import type { CaseFault, StoreFault } from '../store/vault.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** A case that cannot be opened says why, changes nothing, and can be exported alone, however stuck it is. */
export function CaseFaultPage({ caseId, fault }: { caseId: Id; fault: StoreFault | CaseFault }) {
  const { t } = useTranslation('app');
  // A case that neither copy holds whole is not taken into the store, and is there all the same.
  const unreadable = useVault().recovery?.casesUnreadable.includes(caseId) ?? false;
  usePageTitle(t('caseFault.title'));
  return (
    <>
      <PageHeading>{t('caseFault.title')}</PageHeading>
      <p className="govuk-body">
        {unreadable
          ? t('caseFault.unreadable')
          : fault.kind === 'chain-broken'
            ? t('caseFault.chain-broken', { seq: fault.seq })
            : fault.kind === 'framework-absent'
              ? t('caseFault.framework-absent', { id: fault.frameworkId, version: fault.version })
              : fault.kind === 'case-absent' || fault.kind === 'record-damaged'
                ? t(`caseFault.${fault.kind}`)
                : t('caseFault.store')}
      </p>
      {fault.kind === 'case-absent' && !unreadable ? null : (
        <WhatNext caseId={caseId} fault={fault} />
      )}
      <a className="govuk-link" href="#/">
        {t('notFound.home')}
      </a>
    </>
  );
}

function WhatNext({ caseId, fault }: { caseId: Id; fault: StoreFault | CaseFault }) {
  const { t } = useTranslation('app');
  return (
    <>
      <h2 className="govuk-heading-m">{t('caseFault.nextHeading')}</h2>
      <ol className="govuk-list govuk-list--number">
        {fault.kind === 'framework-absent' ? null : <li>{t('caseFault.next.unlock')}</li>}
        <li>{t('caseFault.next.export')}</li>
        {fault.kind === 'framework-absent' ? null : (
          <li>
            {t('caseFault.next.restore')}{' '}
            <a className="govuk-link" href="#/safekeeping/restore">
              {t('caseFault.restoreLink')}
            </a>
          </li>
        )}
        <li>{t('caseFault.next.tell')}</li>
      </ol>
      <SaveCase caseId={caseId} />
    </>
  );
}
