import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { summariseCase } from '../../shared/cases/summarise-case.ts';
import { ShortcutSheet } from '../features/marking/shortcut-sheet.tsx';
import { Announcement } from '../questions/announcement.tsx';
import { useCasePart, useOpenCase, useVault } from '../store/store-context.tsx';
import { Bar } from '../ui/bar.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { BackupFailure } from './backup-failure.tsx';
import { SavingFailure } from './saving-failure.tsx';
import { SavingLine } from './saving-line.tsx';
import { useShortcutSheetKey } from './use-shortcut-sheet-key.ts';

/** Is it saved, and what is left. */
export function CaseBottomBar() {
  const { t } = useTranslation('app');
  const vault = useVault();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const { asked, left } = useMemo(() => summariseCase(framework, kase), [framework, kase]);
  const [sheetOpen, setSheetOpen] = useState(false);
  const openSheet = useCallback(() => setSheetOpen(true), []);
  useShortcutSheetKey(openSheet);
  return (
    <>
      <BackupFailure />
      <SavingFailure />
      <Bar
        start={
          <>
            <SavingLine />
            <Announcement />
          </>
        }
        end={
          <>
            {vault.name === 'casemark-example' ? <span>{t('example')}</span> : null}
            <ProgressBar
              label={t('progress.label')}
              labelHidden
              value={asked - left}
              max={Math.max(asked, 1)}
              text={t('progress.text', { answered: asked - left, asked })}
            />
            <LinkButton onClick={openSheet} aria-keyshortcuts="?">
              {t('keys')}
            </LinkButton>
          </>
        }
      />
      <ShortcutSheet open={sheetOpen} onClose={() => setSheetOpen(false)} />
    </>
  );
}
