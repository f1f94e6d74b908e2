import { useTranslation } from 'react-i18next';
import type { UnreadableCase } from '../store/use-unreadable-cases.ts';

/** The way to each of some cases that cannot be read whole, by its reference where that is known. */
export function UnreadableCaseLinks(props: {
  cases: readonly UnreadableCase[];
  inBanner?: boolean | undefined;
}) {
  const { cases, inBanner } = props;
  const { t } = useTranslation('safekeeping', { keyPrefix: 'mending' });
  return (
    <ul className="govuk-list govuk-list--bullet">
      {cases.map(({ caseId, line }) => (
        <li key={caseId}>
          {line === null
            ? t('caseWithoutReference', { id: caseId })
            : t('case', { reference: line.caseReference })}
          {': '}
          <a
            className={inBanner ? 'govuk-notification-banner__link' : 'govuk-link'}
            href={`#/cases/${caseId}`}
          >
            {t('openOrExport')}
          </a>
        </li>
      ))}
    </ul>
  );
}
