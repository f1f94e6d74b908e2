import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../host/host-context.tsx';
import { Announcement } from '../questions/announcement.tsx';
import type { Shortcut } from '../questions/shortcut.ts';
import { useShortcuts } from '../questions/use-shortcuts.ts';
import { useVault } from '../store/store-context.tsx';
import { Bar } from '../ui/bar.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { BackupFailure } from './backup-failure.tsx';
import { SavingFailure } from './saving-failure.tsx';
import { SavingLine } from './saving-line.tsx';

type SavingBarProps = {
  /** What is left to do. */
  readonly progress: ReactNode;
  /** The shortcuts of these pages, among them the one that opens their sheet. */
  readonly shortcuts: readonly Shortcut<string>[];
  readonly sheet: (shown: { readonly open: boolean; readonly onClose: () => void }) => ReactNode;
};

/** Below every page of a case or review: is it saved, what is left, and which keys there are. */
export function SavingBar({ progress, shortcuts, sheet }: SavingBarProps) {
  const { t } = useTranslation('app');
  const vault = useVault();
  const [open, setOpen] = useState(false);
  const openSheet = useCallback(() => setOpen(true), []);
  useSheetKey(shortcuts, openSheet);
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
            {progress}
            <LinkButton onClick={openSheet} aria-keyshortcuts="?">
              {t('keys')}
            </LinkButton>
          </>
        }
      />
      {sheet({ open, onClose: () => setOpen(false) })}
    </>
  );
}

/** `?` and the desktop's menu open the sheet of shortcuts from any of the pages. */
function useSheetKey(shortcuts: readonly Shortcut<string>[], open: () => void): void {
  const host = useHost();
  useShortcuts(shortcuts, (command) => {
    if (command === 'shortcuts') open();
    return command === 'shortcuts';
  });
  useEffect(
    () =>
      host.onMenuChosen((choice) => {
        if (choice === 'keyboard-shortcuts') open();
      }),
    [host, open],
  );
}
