import { useTranslation } from 'react-i18next';
import { ShortcutSheet } from '../../questions/shortcut-sheet.tsx';
import { type Group, shortcuts } from './keys.ts';

export type ReviewShortcutSheetProps = { readonly open: boolean; readonly onClose: () => void };

/** Every shortcut of a review. */
export function ReviewShortcutSheet({ open, onClose }: ReviewShortcutSheetProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'sheet' });
  return (
    <ShortcutSheet
      open={open}
      onClose={onClose}
      where={t('where')}
      groups={groups.map((group) => ({
        id: group,
        heading: t(`group.${group}`),
        rows: shortcuts
          .filter((shortcut) => shortcut.group === group)
          .map((shortcut) => ({ shortcut, does: t(`command.${shortcut.command}`) })),
      }))}
    />
  );
}

const groups: readonly Group[] = ['move', 'decide', 'overrule', 'show'];
