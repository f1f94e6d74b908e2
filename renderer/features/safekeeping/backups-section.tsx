import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFault } from '../../../shared/backups/backup-port.ts';
import { useHost } from '../../host/host-context.tsx';
import { useSettings, useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { toShortMoment } from '../../words/dates.ts';
import { BackupFolderPart } from './backup-folder-part.tsx';
import { BackupNumbers } from './backup-numbers.tsx';
import { useBackupKeeping, useBackupState } from './backups-context.tsx';
import { useBackupFaultText } from './use-backup-fault-text.ts';
import { useBackupFolders } from './use-backup-folders.ts';

type Said = { readonly text: string; readonly bad: boolean };

/** When backups are made, where they go, and what is there. */
export function BackupsSection() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'backups' });
  const faultText = useBackupFaultText();
  const { backups } = useHost();
  const { name } = useVault();
  const { backupEveryMinutes, backupKeepDays } = useSettings();
  const keeping = useBackupKeeping();
  const { making } = useBackupState();
  const { folders, lookAgain } = useBackupFolders();
  const [said, setSaid] = useState<Said | null>(null);

  const tell = (text: string | null, fault?: BackupFault) =>
    setSaid(
      fault !== undefined
        ? { text: faultText(fault), bad: true }
        : text === null
          ? null
          : { text, bad: false },
    );
  const makeNow = async () => {
    tell(null);
    const made = await keeping.makeNow();
    if (made.ok) tell(t('made'));
    else tell(null, made.error);
    lookAgain();
  };
  const chooseFolder = async () => {
    tell(null);
    const chosen = await backups.chooseFolder(name);
    if (!chosen.ok) tell(null, chosen.error);
    else if (chosen.value === 'chosen') tell(t('chosen'));
    lookAgain();
  };
  const allowFolder = async (folderId: string) => {
    tell(null);
    const allowed = await backups.allowFolder(name, folderId);
    if (!allowed.ok) tell(null, allowed.error);
    lookAgain();
  };

  return (
    <>
      <h2 className="govuk-heading-m">{t('heading')}</h2>
      <p className="govuk-body">
        {t('how', { minutes: backupEveryMinutes, days: backupKeepDays })} <LastBackup />
      </p>
      <ButtonGroup>
        <Button onClick={() => void makeNow()} disabled={making}>
          {making ? t('making') : t('make')}
        </Button>
        <Button variant="secondary" onClick={() => void chooseFolder()}>
          {t('choose')}
        </Button>
        {said === null ? null : (
          <StatusLine tone={said.bad ? 'bad' : 'good'}>{said.text}</StatusLine>
        )}
      </ButtonGroup>
      {folders === null ? (
        <p className="govuk-body" role="status">
          {t('looking')}
        </p>
      ) : folders.ok ? (
        folders.value.map((folder) => (
          <BackupFolderPart
            key={folder.id}
            folder={folder}
            onAllow={() => void allowFolder(folder.id)}
          />
        ))
      ) : (
        <p className="govuk-body">
          <StatusLine tone="bad">{faultText(folders.error)}</StatusLine>
        </p>
      )}
      <BackupNumbers />
    </>
  );
}

function LastBackup() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'backups' });
  const { lastAt } = useBackupState();
  if (lastAt === null) return null;
  return <strong>{t('last', { when: toShortMoment(lastAt, new Date().toISOString()) })}</strong>;
}
