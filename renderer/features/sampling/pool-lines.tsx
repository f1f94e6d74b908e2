import { useTranslation } from 'react-i18next';
import type { SamplePool } from '../../../shared/results/sampling/sample-pool.ts';

/** How many cases can be drawn, and how many cannot and why. */
export function PoolLines({ pool }: { pool: SamplePool }) {
  const { t } = useTranslation('sampling', { keyPrefix: 'pool' });
  const { notSignedOff, otherFramework } = pool.leftOut;
  return (
    <>
      <h2 className="govuk-heading-s">{t('heading')}</h2>
      <p className="govuk-body">
        {pool.members.length === 0
          ? t('empty')
          : `${t('count', { count: pool.members.length })} ${t('assessors', { count: pool.assessors.length })}`}
        {notSignedOff === 0 ? null : ` ${t('notSignedOff', { count: notSignedOff })}`}
        {otherFramework === 0 ? null : ` ${t('otherFramework', { count: otherFramework })}`}
      </p>
    </>
  );
}
