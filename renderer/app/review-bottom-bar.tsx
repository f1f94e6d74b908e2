import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewProgress } from '../features/moderating/review-progress.tsx';
import { ReviewShortcutSheet } from '../features/moderating/review-shortcut-sheet.tsx';
import { Announcement } from '../questions/announcement.tsx';
import { useVault } from '../store/store-context.tsx';
import { Bar } from '../ui/bar.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { BackupFailure } from './backup-failure.tsx';
import { SavingFailure } from './saving-failure.tsx';
import { SavingLine } from './saving-line.tsx';
import { useReviewSheetKey } from './use-review-sheet-key.ts';

/** Is it saved, and what is left to decide. */
export function ReviewBottomBar() {
  const { t } = useTranslation('app');
  const vault = useVault();
  const [sheetOpen, setSheetOpen] = useState(false);
  const openSheet = useCallback(() => setSheetOpen(true), []);
  useReviewSheetKey(openSheet);
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
            <ReviewProgress />
            <LinkButton onClick={openSheet} aria-keyshortcuts="?">
              {t('keys')}
            </LinkButton>
          </>
        }
      />
      <ReviewShortcutSheet open={sheetOpen} onClose={() => setSheetOpen(false)} />
    </>
  );
}
