import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupFault, BackupFolder } from '../../../shared/backups/backup-port.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import {
  type BackupToRestore,
  type NoBackupToRestore,
  readBackupToRestore,
} from './backup-to-restore.ts';
import { FolderToChooseFrom } from './folder-to-choose-from.tsx';
import { useNoBackupText } from './use-no-backup-text.ts';
import { useOpenBackupFile } from './use-open-backup-file.ts';

/** Which backup: one in a folder that is known here, or one from a file. */
export function ChooseBackupPage(props: {
  /** What is wrong with the one that was chosen before. */
  refused: NoBackupToRestore | null;
  onBack: () => void;
  onChosen: (backup: BackupToRestore) => void;
}) {
  const { refused, onBack, onChosen } = props;
  const { t } = useTranslation('rescue', { keyPrefix: 'restore.choose' });
  const { t: rescue } = useTranslation('rescue');
  const { backups } = useHost();
  const noBackupText = useNoBackupText();
  const [folders, setFolders] = useState<Result<readonly BackupFolder[], BackupFault> | null>(null);
  const [problem, setProblem] = useState(refused && noBackupText(refused));
  const [attempt, setAttempt] = useState(0);
  const openFile = useOpenBackupFile();
  usePageTitle(t('title'), problem !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each attempt a folder may be reachable
  useEffect(() => {
    let left = false;
    void backups.folders('casemark').then((found) => {
      if (!left) setFolders(found);
    });
    return () => {
      left = true;
    };
  }, [backups, attempt]);

  const refuse = (text: string | null) => {
    setProblem(text);
    setAttempt((tried) => tried + 1);
  };
  const choose = async ({ id }: BackupFolder, { name }: Backup) => {
    const bytes = await backups.read('casemark', id, name);
    if (!bytes.ok) return refuse(noBackupText({ kind: 'backup-gone', name }));
    const read = readBackupToRestore(bytes.value, name);
    if (read.ok) onChosen(read.value);
    else refuse(noBackupText(read.error));
  };
  const allow = async ({ id }: BackupFolder) => {
    await backups.allowFolder('casemark', id);
    refuse(null);
  };
  const chooseFile = async () => {
    const opened = await openFile();
    if (!opened.ok) refuse(opened.error);
    else if (opened.value !== null) onChosen(opened.value);
  };
  return (
    <>
      <BackLink href="#/" onClick={onBack}>
        {rescue('back')}
      </BackLink>
      <ErrorSummary
        title={rescue('problem')}
        attempt={attempt}
        errors={problem === null ? [] : [{ text: problem }]}
      />
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body">{t('body')}</p>
      {folders === null ? (
        <p className="govuk-body" role="status">
          {t('looking')}
        </p>
      ) : !folders.ok ? (
        <p className="govuk-body">{t('failed')}</p>
      ) : folders.value.length === 0 ? (
        <p className="govuk-body">{t('noFolders')}</p>
      ) : (
        folders.value.map((folder) => (
          <FolderToChooseFrom
            key={folder.id}
            folder={folder}
            onChoose={(backup) => void choose(folder, backup)}
            onAllow={() => void allow(folder)}
          />
        ))
      )}
      <h2 className="govuk-heading-m">{t('fileHeading')}</h2>
      <p className="govuk-body">{t('fileBody')}</p>
      <Button variant="secondary" onClick={() => void chooseFile()}>
        {t('file')}
      </Button>
    </>
  );
}
