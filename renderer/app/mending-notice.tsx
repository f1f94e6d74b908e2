import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/kernel/id.ts';
import { useMendingText } from '../features/safekeeping/use-mending-text.ts';
import { useVault } from '../store/store-context.tsx';
import type { Vault } from '../store/vault.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { NotificationBanner } from '../ui/notification-banner.tsx';

/** What unlocking mended in the two copies, on the first page, until the person hides it or locks. */
export function MendingNotice() {
  const { t } = useTranslation('safekeeping');
  const mendingText = useMendingText();
  const vault = useVault();
  const { recovery, journalFault } = vault;
  const [hidden, setHidden] = useState(() => seen.has(vault));
  if (hidden || (recovery === null && journalFault === null)) return null;
  const hide = () => {
    seen.add(vault);
    setHidden(true);
  };
  return (
    <NotificationBanner title={t('important')}>
      {recovery === null ? null : (
        <p className="govuk-notification-banner__heading">{mendingText(recovery)}</p>
      )}
      {journalFault === null ? null : (
        <p className="govuk-notification-banner__heading">
          {t('mending.journalFault')}{' '}
          {journalFault.kind === 'disk-full' || journalFault.kind === 'folder-not-writable'
            ? t(`copies.fault.${journalFault.kind}`)
            : t('copies.fault.journal-failed', {
                code: 'code' in journalFault ? journalFault.code : journalFault.kind,
              })}
        </p>
      )}
      {recovery === null || recovery.casesUnreadable.length === 0 ? null : (
        <UnreadableCases caseIds={recovery.casesUnreadable} />
      )}
      <p className="govuk-body app-notice-actions">
        <a className="govuk-notification-banner__link" href="#/safekeeping">
          {t('failing.more')}
        </a>
        <LinkButton onClick={hide}>{t('mending.hide')}</LinkButton>
      </p>
    </NotificationBanner>
  );
}

const seen = new WeakSet<Vault>();

function UnreadableCases({ caseIds }: { caseIds: readonly Id[] }) {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'mending' });
  const references = useCaseReferences(caseIds);
  return (
    <ul className="govuk-list govuk-list--bullet">
      {caseIds.map((id) => {
        const reference = references.get(id);
        return (
          <li key={id}>
            {reference === undefined ? t('caseWithoutReference', { id }) : t('case', { reference })}
            {': '}
            <a className="govuk-notification-banner__link" href={`#/cases/${id}`}>
              {t('openOrExport')}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Of the cases whose line in the list can still be read. */
function useCaseReferences(caseIds: readonly Id[]): ReadonlyMap<Id, string> {
  const vault = useVault();
  const [references, setReferences] = useState<ReadonlyMap<Id, string>>(new Map());
  useEffect(() => {
    let left = false;
    const look = async () => {
      const inspections = await vault.inspections.list();
      if (!inspections.ok) return;
      const found = new Map<Id, string>();
      for (const { id } of inspections.value) {
        const summaries = await vault.cases.list(id);
        if (!summaries.ok) continue;
        for (const { caseId, caseReference } of summaries.value) {
          if (caseIds.includes(caseId)) found.set(caseId, caseReference);
        }
      }
      if (!left) setReferences(found);
    };
    void look();
    return () => {
      left = true;
    };
  }, [vault, caseIds]);
  return references;
}
