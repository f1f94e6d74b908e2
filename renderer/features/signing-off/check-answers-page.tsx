import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { missingFrom, warningsFrom } from '../../../shared/cases/missing.ts';
import { sectionsOf } from '../../../shared/cases/sections.ts';
import { CaseAnswers } from '../../questions/case-answers.tsx';
import { CaseOut } from '../../questions/case-out.tsx';
import { questionAddress } from '../../questions/section-address.ts';
import { useMissingText } from '../../questions/use-missing-text.ts';
import { useSectionTitle } from '../../questions/use-section-title.ts';
import { useCasePart, useOpenCase, useReadOnly } from '../../store/store-context.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { InsetText } from '../../ui/inset-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toDate, toTimeWithSeconds } from '../../words/dates.ts';
import { InspectionClosed } from './inspection-closed.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { SignOffForm } from './sign-off-form.tsx';

/** Everything on one page: what is missing first, odd patterns next, the answers, then the declaration. */
export function CheckAnswersPage() {
  const { t } = useTranslation('signing-off');
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const missingText = useMissingText();
  const missing = useMemo(() => missingFrom(framework, kase), [framework, kase]);
  const sectionTitle = useSectionTitle();
  const sections = useMemo(() => sectionsOf(framework, kase), [framework, kase]);
  const sectionName = (sectionId: string) => {
    const section = sections.find(({ id }) => id === sectionId);
    return section === undefined ? undefined : sectionTitle(section);
  };
  const warnings = useMemo(() => warningsFrom(framework, kase), [framework, kase]);
  const { signOff } = kase;
  const readOnly = useReadOnly();
  const [reopened, setReopened] = useState(false);
  usePageTitle(t('title'));

  return (
    <>
      <PageHeading size="m" focusOnArrival={missing.length === 0 || readOnly !== null}>
        {t('title')}
      </PageHeading>
      {reopened && signOff === null ? (
        <NotificationBanner success title={t('success')} heading={t('reopened')} />
      ) : null}
      {readOnly === 'inspection-closed' ? <InspectionClosed /> : null}
      {readOnly === null ? (
        <ErrorSummary
          title={t('missingTitle', { count: missing.length })}
          dense={missing.length > 8}
          errors={missing.map((one) => ({
            text: missingText(one),
            group: sectionName(one.sectionId),
            href: questionAddress(kase.id, one.sectionId, one.anchor),
          }))}
        />
      ) : null}
      {readOnly === null && missing.length === 0 ? (
        <p className="govuk-body">
          <LinkButton onClick={() => focusField('name')}>{t('toDeclaration')}</LinkButton>
        </p>
      ) : null}
      {signOff === null ? null : (
        <InsetText dense>
          {t('signedOffBy', {
            name: signOff.name,
            date: toDate(signOff.at),
            time: toTimeWithSeconds(signOff.at),
          })}
        </InsetText>
      )}
      <CaseOut />
      {readOnly === null && warnings.length > 0 ? (
        <NotificationBanner
          title={t('important')}
          heading={t('oddTitle', { count: warnings.length })}
        >
          <ul className="govuk-list govuk-list--bullet">
            {warnings.map((one) => (
              <li key={one.id}>
                <a
                  className="govuk-notification-banner__link"
                  href={questionAddress(kase.id, one.sectionId, one.anchor)}
                >
                  {missingText(one)}
                </a>
              </li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      <CaseAnswers changeable={readOnly === null} />
      {readOnly === null ? <SignOffForm ready={missing.length === 0} /> : null}
      {readOnly === 'signed-off' ? <ReopenForm onReopened={() => setReopened(true)} /> : null}
    </>
  );
}
