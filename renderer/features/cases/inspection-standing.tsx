import { useTranslation } from 'react-i18next';
import { type Closed, type Inspection, mayDeleteCases } from '../../../shared/cases/inspection.ts';
import type { DeletedFrom } from '../../store/use-deleted-from.ts';
import { InsetText } from '../../ui/inset-text.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { dayToDate, toDate, toLocalDay } from '../../words/dates.ts';

type InspectionStandingProps = {
  inspection: Inspection;
  closed: Closed;
  /** How many cases there are now. */
  cases: number;
  deleted: DeletedFrom | null;
};

/** That an inspection is closed, what that means, and what may be done: reopen it, or delete its cases. */
export function InspectionStanding(props: InspectionStandingProps) {
  const { inspection, closed, cases, deleted } = props;
  const { t } = useTranslation('retention', { keyPrefix: 'standing' });
  const address = `#/inspections/${inspection.id}`;
  const { by: name } = closed;
  if (deleted !== null) {
    return (
      <InsetText>
        {t('deleted', {
          count: deleted.cases,
          closed: toDate(closed.at),
          name,
          date: toDate(deleted.at),
        })}{' '}
        <a className="govuk-link" href="#/safekeeping/history">
          {t('history')}
        </a>
      </InsetText>
    );
  }
  return (
    <>
      {cases > 0 ? <Due inspection={inspection} closed={closed} cases={cases} /> : null}
      <InsetText>
        {t('closed', { date: toDate(closed.at), name })}{' '}
        {t('mayBeDeleted', { date: dayToDate(closed.deleteCasesAfter) })}{' '}
        <a className="govuk-link" href={`${address}/reopen`}>
          {t('reopen')}
        </a>
      </InsetText>
    </>
  );
}

function Due(props: { inspection: Inspection; closed: Closed; cases: number }) {
  const { inspection, closed, cases } = props;
  const { t } = useTranslation('retention', { keyPrefix: 'due' });
  if (!mayDeleteCases(inspection, toLocalDay(new Date().toISOString()))) return null;
  return (
    <NotificationBanner
      title={t('title')}
      heading={t('heading', {
        inspection: inspection.name,
        date: dayToDate(closed.deleteCasesAfter),
        count: cases,
      })}
    >
      <a
        className="govuk-notification-banner__link"
        href={`#/inspections/${inspection.id}/delete-cases`}
      >
        {t('link')}
      </a>
    </NotificationBanner>
  );
}
