import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalFault, JournalHead } from '../../../shared/journal/journal-port.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';
import { useVault } from '../../store/store-context.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { toTimeOfDay } from '../../words/dates.ts';
import { toSize } from '../../words/sizes.ts';
import { useMendingText } from './use-mending-text.ts';

type Checked = {
  readonly at: Instant;
  readonly heads: Result<readonly JournalHead[], JournalFault>;
};

/** Where the two copies are, what comparing them found, and how the second one is now. */
export function TwoCopies() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'copies' });
  const mendingText = useMendingText();
  const { edition, journal } = useHost();
  const vault = useVault();
  const [checked, setChecked] = useState<Checked | null>(null);
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
                {t(`secondIs.${edition}`)} <JournalState checked={checked} />
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

function JournalState({ checked }: { checked: Checked | null }) {
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
  const cases = heads.value.filter(({ journalId }) => journalId !== 'vault').length;
  const count = (state: JournalHead['state']) =>
    heads.value.filter((head) => head.state === state).length;
  if (count('damaged') > 0) {
    return <strong role="alert">{t('damaged', { count: count('damaged') })}</strong>;
  }
  if (count('torn') > 0) return <strong>{t('torn', { count: count('torn') })}</strong>;
  return (
    <span role="status">
      {t('whole', {
        time: toTimeOfDay(at),
        cases: t('cases', { count: cases }),
        size: toSize(heads.value.reduce((sum, { bytes }) => sum + bytes, 0)),
      })}
    </span>
  );
}
