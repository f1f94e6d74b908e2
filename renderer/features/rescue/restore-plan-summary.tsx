import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../../store/restoring/restore.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { countAfter } from './count-changes.ts';

/** The backup beside what is here, in numbers. */
export function RestorePlanSummary({ plan }: { plan: RestorePlan }) {
  const { t } = useTranslation('rescue', { keyPrefix: 'restore.plan' });
  const counted = ({ cases, entries }: { cases: number; entries: number }) => ({
    cases: t('cases', { count: cases }),
    entries: t('entries', { count: entries }),
  });
  return (
    <SummaryList
      dense
      rows={[
        { key: t('backup'), value: t('backupMade', { when: toDateAndTime(plan.madeAt) }) },
        { key: t('of'), value: plan.personName ?? t('unknownPerson') },
        {
          key: t('now'),
          value:
            plan.here === null
              ? t('nowNothing')
              : t(plan.otherVault ? 'nowOther' : 'nowThis', counted(plan.here)),
        },
        { key: t('after'), value: t('holds', counted(countAfter(plan.cases))) },
      ]}
    />
  );
}
