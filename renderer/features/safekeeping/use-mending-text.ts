import { useTranslation } from 'react-i18next';
import type { Mending } from '../../store/vault-event.ts';

/** What unlocking mended, in as few sentences as tell it. Cases that cannot be read are counted, not named. */
export function useMendingText(): (mending: Mending) => string {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'mending' });

  const contents = (mending: Mending): string[] => {
    const { entriesFromJournal, entriesFromStore, casesMended } = mending;
    const cases = t('cases', { count: casesMended });
    const entries = (count: number) => t('entries', { count });
    if (mending.storeRebuilt) {
      return [t('store-rebuilt', { cases, entries: entries(entriesFromJournal) })];
    }
    if (mending.journalRewritten) {
      return [t('journal-rewritten', { cases, entries: entries(entriesFromStore) })];
    }
    if (entriesFromJournal > 0 && entriesFromStore > 0) {
      const wereTaken = (count: number) => t('wereTaken', { count });
      return [
        t('both', {
          cases,
          fromJournal: wereTaken(entriesFromJournal),
          fromStore: entries(entriesFromStore),
        }),
      ];
    }
    if (entriesFromJournal > 0) {
      return [t('from-journal', { cases, count: entriesFromJournal })];
    }
    if (entriesFromStore > 0) {
      return [t('from-store', { cases, count: entriesFromStore })];
    }
    return casesMended > 0 ? [t('mended-cases', { cases })] : [];
  };

  return (mending) => {
    const { vaultLevelFrom, tornEndsCut, endsLost, setAside, casesUnreadable } = mending;
    return [
      ...contents(mending),
      ...(vaultLevelFrom === null ? [] : [t(`level-from-${vaultLevelFrom}`)]),
      ...(tornEndsCut === 0 ? [] : [t('torn', { count: tornEndsCut })]),
      ...(setAside === 0 ? [] : [t('set-aside', { count: setAside })]),
      ...(endsLost === 0 ? [] : [t('ends-lost', { count: endsLost })]),
      ...(casesUnreadable.length === 0 ? [] : [t('unreadable', { count: casesUnreadable.length })]),
      ...(endsLost > 0 || casesUnreadable.length > 0 ? [] : [t('nothing-lost')]),
    ].join(' ');
  };
}
