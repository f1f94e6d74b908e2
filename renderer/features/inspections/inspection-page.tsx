import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type InspectionWithCases, useInspectionWithCases } from '../../store/use-inspections.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';

export type InspectionPageProps = {
  title: string;
  /** Whether what the page does can be done to the inspection as it stands. */
  fits: (held: InspectionWithCases) => boolean;
  children: (held: InspectionWithCases) => ReactNode;
};

/** Around the pages that close, reopen and delete: the way back, and the inspection they are about. */
export function InspectionPage({ title, fits, children }: InspectionPageProps) {
  const { inspectionId = '' } = useParams();
  const { t } = useTranslation('retention');
  const { t: domain } = useTranslation('domain');
  const loaded = useInspectionWithCases(inspectionId);
  if (loaded.state === 'loading') return null;
  const inspections = { text: t('inspections'), href: '#/' };
  if (loaded.state === 'failed' || loaded.value === null) {
    return (
      <>
        <Breadcrumbs label={t('breadcrumbs')} items={[inspections]} />
        <NotHere title={title}>
          {loaded.state === 'failed' ? (
            <WarningText>{domain(`storeFault.${loaded.fault.kind}`)}</WarningText>
          ) : (
            <p className="govuk-body">{t('absent')}</p>
          )}
        </NotHere>
      </>
    );
  }
  const { inspection } = loaded.value;
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[inspections, { text: inspection.name, href: `#/inspections/${inspection.id}` }]}
      />
      <Page title={title} held={loaded.value} fits={fits}>
        {children}
      </Page>
    </>
  );
}

/** What the page does changes what the inspection allows: whether it fits is decided on arrival. */
function Page({
  title,
  held,
  fits,
  children,
}: InspectionPageProps & { held: InspectionWithCases }) {
  const { t } = useTranslation('retention');
  const [fitted] = useState(() => fits(held));
  if (fitted) return children(held);
  return (
    <NotHere title={title}>
      <p className="govuk-body">
        {t('notNow')}{' '}
        <a className="govuk-link" href={`#/inspections/${held.inspection.id}`}>
          {t('seeInspection')}
        </a>
      </p>
    </NotHere>
  );
}

function NotHere({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {children}
    </>
  );
}
