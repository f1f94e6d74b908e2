import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type BackupLabel, readBackupName } from '../../../shared/backups/backup-name.ts';
import { BackupName } from '../../../shared/backups/backup-port.ts';
import { useVault } from '../../store/store-context.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { dayToDate } from '../../words/dates.ts';
import type { ChosenBackup } from './chosen-backup.ts';
import './safekeeping.scss';

/** Says what restoring does, then locks: a backup takes the place of the whole vault. */
export function RestoreStartPage(props: {
  onRestore: (chosen: ChosenBackup | null) => Promise<void>;
}) {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'restore' });
  const vault = useVault();
  const [query] = useSearchParams();
  const chosen = chosenIn(query);
  usePageTitle(t('title'));
  const chosenText = (file: BackupName) => {
    const label = readBackupName(file);
    return label === null
      ? t('chosen', { file })
      : t('chosenOf', { file, when: labelToDateAndTime(label) });
  };
  return (
    <>
      <BackLink href="#/safekeeping">{t('back')}</BackLink>
      <PageHeading>{t('title')}</PageHeading>
      {vault.name === 'casemark' ? (
        <>
          {chosen === null ? null : <InsetText>{chosenText(chosen.name)}</InsetText>}
          <h2 className="govuk-heading-m">{t('steps')}</h2>
          <ol className="govuk-list govuk-list--number">
            <li>{t('lock')}</li>
            <li>{t('choose')}</li>
            <li>{t('see')}</li>
            <li>{t('keep')}</li>
          </ol>
          <Button onClick={() => void props.onRestore(chosen)}>
            {chosen === null ? t('go') : t('goChosen')}
          </Button>
        </>
      ) : (
        <p className="govuk-body">{t('example')}</p>
      )}
    </>
  );
}

/** The clock on the wall when it was made, with the seconds that the row had. */
function labelToDateAndTime({ localDay, localTime }: BackupLabel): string {
  return `${dayToDate(localDay)} ${localTime.replace(/(..)(..)(..)/, '$1:$2:$3')}`;
}

function chosenIn(query: URLSearchParams): ChosenBackup | null {
  const folderId = query.get('folder');
  const name = BackupName.safeParse(query.get('backup'));
  return folderId === null || !name.success ? null : { folderId, name: name.data };
}
