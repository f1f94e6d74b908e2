import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/kernel/id.ts';
import { useVault } from '../store/store-context.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { useCaseExportText } from './use-case-export-text.ts';
import { useSaveBackup } from './use-save-backup.ts';

/** Exports one case alone, sealed, whatever is wrong with it or with the others. */
export function SaveCase({ caseId }: { caseId: Id }) {
  const { t } = useTranslation('backups', { keyPrefix: 'case' });
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const exportText = useCaseExportText();
  const { said, say, save } = useSaveBackup();
  const [working, setWorking] = useState(false);

  const saveCase = async () => {
    say(null);
    setWorking(true);
    const alone = await vault.cases.exportAlone(caseId);
    setWorking(false);
    if (!alone.ok) return say({ text: domain(`storeFault.${alone.error.kind}`), bad: true });
    const fileName = await save(alone.value.bytes, exportText(alone.value), 'one-case');
    if (fileName !== null) await vault.log.add({ kind: 'case-exported', name: fileName });
  };
  return (
    <ButtonGroup>
      <Button disabled={working} onClick={() => void saveCase()}>
        {working ? t('exporting') : t('export')}
      </Button>
      {said === null ? null : <StatusLine tone={said.bad ? 'bad' : 'good'}>{said.text}</StatusLine>}
    </ButtonGroup>
  );
}
