import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import type { Inspection } from '../../shared/cases/inspection.ts';
import { useLoadedInspection } from '../store/use-inspections.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { SideLayout } from '../ui/side-layout.tsx';
import { WarningText } from '../ui/warning-text.tsx';
import { ModerationNavigation } from './moderation-navigation.tsx';

/** Around every page about the checking of an inspection's cases. */
export function ModerationFrame() {
  const { t } = useTranslation('moderating');
  const { t: domain } = useTranslation('domain');
  const { inspectionId = '' } = useParams();
  const loaded = useLoadedInspection(inspectionId);
  if (loaded.state === 'loading') return <span />;
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHeading>{t('title')}</PageHeading>
        <WarningText>{domain(`storeFault.${loaded.fault.kind}`)}</WarningText>
      </>
    );
  }
  if (loaded.value === null) {
    return (
      <>
        <PageHeading>{t('absent.title')}</PageHeading>
        <p className="govuk-body">{t('absent.body')}</p>
        <a className="govuk-link" href="#/">
          {t('absent.back')}
        </a>
      </>
    );
  }
  return <Framed key={inspectionId} inspection={loaded.value} />;
}

function Framed({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useTranslation('moderating');
  const { t: app } = useTranslation('app');
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: inspection.name, href: `#/inspections/${inspection.id}` },
          { text: t('title') },
        ]}
      />
      <SideLayout side={<ModerationNavigation inspection={inspection} />}>
        {/* As on the pages of the results, so that what is printed or seen over a shoulder says what it is. */}
        <p className="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-2">
          {inspection.marking}
        </p>
        <Suspense fallback={<p className="govuk-body">{app('loading')}</p>}>
          <Outlet />
        </Suspense>
      </SideLayout>
    </>
  );
}
