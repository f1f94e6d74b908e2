import { useTranslation } from 'react-i18next';
import { useSettings } from '../store/store-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { leaveKey, type Shortcut } from './shortcut.ts';
import './shortcut-sheet.scss';

export type ShortcutSheetProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Where the keys work, said while they are switched on. */
  readonly where: string;
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly { readonly shortcut: Shortcut<string>; readonly does: string }[];
  }[];
};

/** Every shortcut, made from the table that the handlers read. */
export function ShortcutSheet({ open, onClose, where, groups }: ShortcutSheetProps) {
  const { t } = useTranslation('domain', { keyPrefix: 'shortcuts' });
  const { keyboardShortcuts } = useSettings();
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} closeText={t('close')} wide>
      <p className="govuk-body-s">{keyboardShortcuts ? `${where} ${t('on')}` : t('off')}</p>
      <div className="shortcut-sheet">
        {groups.map(({ id, heading, rows }) => (
          <section key={id} aria-labelledby={`shortcuts-${id}`}>
            <h3 className="govuk-heading-s" id={`shortcuts-${id}`}>
              {heading}
            </h3>
            <dl className="shortcut-sheet__list">
              {rows.map(({ shortcut, does }) => (
                <div key={shortcut.command} className="shortcut-sheet__row">
                  <dt>
                    <Keys shortcut={shortcut} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ shortcut }: { readonly shortcut: Shortcut<string> }) {
  const { t } = useTranslation('domain', { keyPrefix: 'shortcuts' });
  const name = shortcut.key === leaveKey ? t('escape') : shortcut.key;
  return shortcut.shift === true ? (
    <>
      <KeyCap>{t('shift')}</KeyCap> <KeyCap>{name}</KeyCap>
    </>
  ) : (
    <KeyCap>{name}</KeyCap>
  );
}
