import { useTranslation } from 'react-i18next';
import { useSettings } from '../../store/store-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { type Shortcut, shortcuts } from './keys.ts';
import './shortcut-sheet.scss';

export type ShortcutSheetProps = { readonly open: boolean; readonly onClose: () => void };

/** Every shortcut, made from the table that the handlers read. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation('marking');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('sheet.title')}
      closeText={t('sheet.close')}
      wide
    >
      <Standing />
      <div className="marking-sheet">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`}>
            <h3 className="govuk-heading-s" id={`shortcuts-${group}`}>
              {t(`sheet.group.${group}`)}
            </h3>
            <dl className="marking-sheet__list">
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <div key={shortcut.command} className="marking-sheet__row">
                    <dt>
                      <Keys shortcut={shortcut} />
                    </dt>
                    <dd>{t(`sheet.command.${shortcut.command}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Standing() {
  const { t } = useTranslation('marking');
  const { keyboardShortcuts } = useSettings();
  return <p className="govuk-body-s">{keyboardShortcuts ? t('sheet.on') : t('sheet.off')}</p>;
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  const { t } = useTranslation('marking');
  const name = shortcut.key === 'Escape' ? t('sheet.escape') : shortcut.key;
  return shortcut.shift === true ? (
    <>
      <KeyCap>{t('sheet.shift')}</KeyCap> <KeyCap>{name}</KeyCap>
    </>
  ) : (
    <KeyCap>{name}</KeyCap>
  );
}

const groups: readonly Shortcut['group'][] = ['move', 'answer', 'judge', 'correct'];
