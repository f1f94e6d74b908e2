import { useTranslation } from 'react-i18next';
import { CaseOut } from '../../questions/case-out.tsx';
import { useCasePart, useReadOnly } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toTimeWithSeconds } from '../../words/dates.ts';
import { CaseAnswersLink } from './case-answers-link.tsx';

/** What has happened now, and what comes next. */
export function SignedOffPage() {
  const { t } = useTranslation('signing-off');
  const { id, inspectionId, caseReference, signOff, secondMarkingOf } = useCasePart((kase) => kase);
  const isCommitted = useReadOnly() === 'committed';
  usePageTitle(t(signOff === null ? 'notSignedOff' : 'signedOffTitle'));
  if (signOff === null) return <CaseAnswersLink caseId={id} />;
  return (
    <>
      <Panel title={t('signedOffTitle')}>
        {caseReference}
        <br />
        {t('signedOffAt', { name: signOff.name, time: toTimeWithSeconds(signOff.at) })}
      </Panel>
      <CaseOut tellsOfReviews={false} />
      <h2 className="govuk-heading-m">{t('nextTitle')}</h2>
      <p className="govuk-body">
        {t(
          secondMarkingOf === null
            ? 'next'
            : isCommitted
              ? 'secondMarking.committed'
              : 'secondMarking.next',
        )}
      </p>
      {secondMarkingOf === null ? null : (
        <Button href={`#/reviews/${secondMarkingOf.reviewId}`}>
          {t(isCommitted ? 'secondMarking.toBoth' : 'secondMarking.toReview')}
        </Button>
      )}
      <ul className="govuk-list govuk-list--bullet">
        {secondMarkingOf === null ? (
          <>
            <li>
              <a className="govuk-link" href={`#/inspections/${inspectionId}`}>
                {t('toCases')}
              </a>
            </li>
            <li>
              <a
                className="govuk-link"
                href={`#/inspections/${inspectionId}/packs/new?purpose=to-moderate&case=${id}`}
              >
                {t('toPack')}
              </a>
            </li>
          </>
        ) : null}
        <li>
          <a className="govuk-link" href={`#/cases/${id}/score`}>
            {t('toScore')}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`#/cases/${id}/print`}>
            {t('toPrint')}
          </a>
        </li>
      </ul>
    </>
  );
}
