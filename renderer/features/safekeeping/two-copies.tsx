import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../host/host-context.tsx';
import { useVault } from '../../store/store-context.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { toTimeOfDay } from '../../words/dates.ts';
import { type CheckedJournals, JournalState } from './journal-state.tsx';
import { useMendingText } from './use-mending-text.ts';

/** Where the two copies are, what comparing them found, and how the second one is now. */
export function TwoCopies() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'copies' });
  const mendingText = useMendingText();
  const { edition, journal } = useHost();
  const vault = useVault();
  const [checked, setChecked] = useState<CheckedJournals | null>(null);
  const [attempt, setAttempt] = useState(0);
  const compared = vault.journalFault === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt checks again
  useEffect(() => {
    let left = false;
    setChecked(null);
    void journal.list(vault.name).then((heads) => {
      if (!left) setChecked({ at: new Date().toISOString(), heads });
    });
    return () => {
      left = true;
    };
  }, [journal, vault, attempt]);

  return (
    <>
      <h2 className="govuk-heading-m">{t('heading')}</h2>
      <SummaryList
        rows={[
          { key: t('first'), value: t(`firstIs.${edition}`) },
          {
            key: t('second'),
            value: (
              <>
                {t(`secondIs.${edition}`)}{' '}
                <JournalState
                  checked={checked}
                  casesUnreadable={vault.recovery?.casesUnreadable ?? []}
                />
              </>
            ),
            actions: [
              {
                text: t('again'),
                visuallyHiddenText: t('againWhat'),
                onClick: () => setAttempt((tried) => tried + 1),
              },
            ],
          },
          {
            key: t('since'),
            value: t(compared ? 'sinceUnlocking' : 'notCompared', {
              time: toTimeOfDay(vault.unlockedAt),
            }),
          },
          ...(vault.recovery !== null
            ? [{ key: t('atUnlocking'), value: mendingText(vault.recovery) }]
            : compared
              ? [{ key: t('atUnlocking'), value: t('same') }]
              : []),
        ]}
      />
    </>
  );
}
