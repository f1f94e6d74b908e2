import { useTranslation } from 'react-i18next';
import { mayDeleteCases } from '../../../shared/cases/inspection.ts';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { dayToDate, toLocalDay } from '../../words/dates.ts';

/** Which inspections have cases whose day has come. Nothing is deleted by itself, so it is said on every visit. */
export function DueNotice({ inspections }: { inspections: readonly InspectionWithCases[] }) {
  const { t } = useTranslation('retention', { keyPrefix: 'due' });
  const today = toLocalDay(new Date().toISOString());
  const due = inspections.filter(
    ({ inspection, everything }) => mayDeleteCases(inspection, today) && everything.ids.length > 0,
  );
  if (due.length === 0) return null;
  return (
    <NotificationBanner title={t('title')}>
      {due.map(({ inspection, everything }) => (
        <div key={inspection.id}>
          <p className="govuk-notification-banner__heading">
            {t('heading', {
              inspection: inspection.name,
              date: dayToDate(inspection.closed?.deleteCasesAfter ?? today),
              count: everything.cases,
            })}
          </p>
          <p className="govuk-body">
            <a
              className="govuk-notification-banner__link"
              href={`#/inspections/${inspection.id}/delete-cases`}
            >
              {t('link')}{' '}
              <VisuallyHidden>{t('linkWhat', { inspection: inspection.name })}</VisuallyHidden>
            </a>
          </p>
        </div>
      ))}
    </NotificationBanner>
  );
}
