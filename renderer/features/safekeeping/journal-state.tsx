import { useTranslation } from 'react-i18next';
import type { JournalFault, JournalHead } from '../../../shared/journal/journal-port.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { toTimeOfDay } from '../../words/dates.ts';
import { toSize } from '../../words/sizes.ts';

export type CheckedJournals = {
  readonly at: Instant;
  readonly heads: Result<readonly JournalHead[], JournalFault>;
};

/** How the second copy is now. */
export function JournalState(props: {
  /** Null while it is being checked. */
  checked: CheckedJournals | null;
  /** What unlocking could read whole in neither copy: no unlocking mends or cuts their journals. */
  casesUnreadable: readonly Id[];
}) {
  const { checked, casesUnreadable } = props;
  const { t } = useTranslation('safekeeping', { keyPrefix: 'copies' });
  if (checked === null) return <span role="status">{t('checking')}</span>;
  const { heads, at } = checked;
  const faultText = (fault: JournalFault) =>
    fault.kind === 'disk-full' || fault.kind === 'folder-not-writable'
      ? t(`fault.${fault.kind}`)
      : t('fault.journal-failed', {
          code: fault.kind === 'journal-failed' ? fault.code : fault.kind,
        });
  if (!heads.ok) return <strong role="alert">{faultText(heads.error)}</strong>;
  const isUnreadable = ({ journalId }: JournalHead) => casesUnreadable.includes(journalId);
  const unreadable = heads.value.filter(isUnreadable).length;
  const others = heads.value.filter((head) => !isUnreadable(head));
  const count = (state: JournalHead['state']) =>
    others.filter((head) => head.state === state).length;
  const cases = others.filter(({ journalId }) => journalId !== 'vault').length;
  return (
    <>
      {count('damaged') > 0 ? (
        <strong role="alert">{t('damaged', { count: count('damaged') })}</strong>
      ) : count('torn') > 0 ? (
        <strong>{t('torn', { count: count('torn') })}</strong>
      ) : (
        <span role="status">
          {t('whole', {
            time: toTimeOfDay(at),
            cases: t('cases', { count: cases }),
            size: toSize(others.reduce((sum, { bytes }) => sum + bytes, 0)),
          })}
        </span>
      )}
      {unreadable === 0 ? null : (
        <>
          {' '}
          <strong>{t('unreadable', { count: unreadable })}</strong>
        </>
      )}
    </>
  );
}
