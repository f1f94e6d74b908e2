import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.tsx';

/** Where the confirmation was left open and the case has been reopened since. */
export function CaseAnswersLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('signing-off');
  return (
    <>
      <PageHeading size="m">{t('notSignedOff')}</PageHeading>
      <a className="govuk-link" href={`#/cases/${caseId}/check`}>
        {t('title')}
      </a>
    </>
  );
}
