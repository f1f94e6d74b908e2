import { useTranslation } from 'react-i18next';
import { ShortcutSheet as Sheet } from '../../questions/shortcut-sheet.tsx';
import { type Group, shortcuts } from './keys.ts';

export type ShortcutSheetProps = { readonly open: boolean; readonly onClose: () => void };

/** Every shortcut of a case. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation('marking', { keyPrefix: 'sheet' });
  return (
    <Sheet
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

const groups: readonly Group[] = ['move', 'answer', 'judge', 'correct'];
