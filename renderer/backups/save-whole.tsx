import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import { useKeeper } from '../store/keeper-context.tsx';
import type { RescueExport, RescueFault } from '../store/rescue/rescue.ts';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { WarningText } from '../ui/warning-text.tsx';
import { useSaveBackup } from './use-save-backup.ts';

/** Saves all that is whole of a vault as a sealed file. It needs no key and no database. */
export function SaveWhole(props: {
  name: VaultName;
  /** A backup that the keys are taken from where both copies have lost them. */
  keysFrom?: Uint8Array | undefined;
  variant?: 'primary' | 'secondary' | undefined;
  onSaved?: (fileName: string) => void;
}) {
  const { name, keysFrom, variant = 'secondary', onSaved } = props;
  const { t } = useTranslation('backups');
  const keeper = useKeeper();
  const { said, say, save } = useSaveBackup();
  const [working, setWorking] = useState(false);
  const [made, setMade] = useState<RescueExport | null>(null);

  const saveWhole = async () => {
    say(null);
    setMade(null);
    setWorking(true);
    const whole = await keeper.rescue.exportWhole(name, keysFrom);
    setWorking(false);
    if (!whole.ok) return say({ text: t(`fault.${wordFor(whole.error)}`), bad: true });
    const done = { text: t('saved', { count: whole.value.cases }), bad: false };
    const fileName = await save(whole.value.bytes, done, 'by-hand');
    if (fileName === null) return;
    setMade(whole.value);
    onSaved?.(fileName);
  };
  return (
    <>
      <ButtonGroup>
        <Button variant={variant} disabled={working} onClick={() => void saveWhole()}>
          {working ? t('saving') : t('save')}
        </Button>
        {said === null ? null : (
          <StatusLine tone={said.bad ? 'bad' : 'good'}>{said.text}</StatusLine>
        )}
      </ButtonGroup>
      {made === null ? null : <Lacking {...made} />}
    </>
  );
}

/** What is not in the file, so that nobody relies on it for that. */
function Lacking({ leftOut, cut, hasKeys }: RescueExport) {
  const { t } = useTranslation('backups');
  const lacking = [
    ...(leftOut.length > 0 ? [t('leftOut', { count: leftOut.length })] : []),
    ...(cut.length > 0 ? [t('cut', { count: cut.length })] : []),
    ...(hasKeys ? [] : [t('withoutKeys')]),
  ];
  return lacking.length === 0 ? null : <WarningText>{lacking.join(' ')}</WarningText>;
}

function wordFor({ kind }: RescueFault): 'nothing-whole' | 'too-large' | 'journal' {
  return kind === 'nothing-whole' || kind === 'too-large' ? kind : 'journal';
}
