import { useTranslation } from 'react-i18next';
import { SaveWhole } from '../../backups/save-whole.tsx';
import { useVault } from '../../store/store-context.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { BackupsSection } from './backups-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { TwoCopies } from './two-copies.tsx';
import './safekeeping.scss';

/** Where everything is kept, whether it is whole, and what can be done about it. */
export function SafekeepingPage() {
  const { t } = useTranslation('safekeeping');
  const vault = useVault();
  const own = vault.name === 'casemark';
  usePageTitle(t('title'));
  return (
    <div className="safekeeping">
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body">{t('intro')}</p>
      <TwoCopies />
      {own ? (
        <>
          <BackupsSection />
          <h2 className="govuk-heading-m">{t('export.heading')}</h2>
          <p className="govuk-body">{t('export.body')}</p>
          <SaveWhole
            name={vault.name}
            onSaved={(name) => void vault.log.add({ kind: 'backup-saved-by-hand', name })}
          />
          <h2 className="govuk-heading-m">{t('restore.heading')}</h2>
          <p className="govuk-body">
            {t('restore.body')}{' '}
            <a className="govuk-link" href="#/safekeeping/restore">
              {t('restore.link')}
            </a>
          </p>
          <KeysSection />
        </>
      ) : (
        <>
          <h2 className="govuk-heading-m">{t('backups.heading')}</h2>
          <p className="govuk-body">{t('backups.example')}</p>
        </>
      )}
      <h2 className="govuk-heading-m">{t('history.heading')}</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="#/safekeeping/history">
          {t('history.link')}
        </a>
      </p>
    </div>
  );
}
