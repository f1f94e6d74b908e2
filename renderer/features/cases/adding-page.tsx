import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { useVault } from '../../store/store-context.tsx';
import { type InspectionWithCases, useInspectionWithCases } from '../../store/use-inspections.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ClosedInspectionPage } from './closed-inspection-page.tsx';
import { FrameworkAbsentPage } from './framework-absent.tsx';
import { InspectionUnavailable } from './inspection-unavailable.tsx';

export type AddingPageProps = {
  /** The page's heading where the framework is not here. */
  title: string;
  children: (held: InspectionWithCases, framework: Framework) => ReactNode;
};

/** Around the pages that add cases: the way back, and the inspection and framework that they need. */
export function AddingPage({ title, children }: AddingPageProps) {
  const { inspectionId = '' } = useParams();
  const { t } = useTranslation('cases', { keyPrefix: 'add' });
  const vault = useVault();
  const loaded = useInspectionWithCases(inspectionId);
  if (loaded.state !== 'loaded' || loaded.value === null) {
    return <InspectionUnavailable loaded={loaded} />;
  }
  const { inspection } = loaded.value;
  if (inspection.closed !== null) return <ClosedInspectionPage title={title} {...loaded.value} />;
  const stored = vault.frameworks.byHash(inspection.framework.hash);
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: inspection.name, href: `#/inspections/${inspection.id}` },
        ]}
      />
      {stored === undefined ? (
        <FrameworkAbsentPage title={title} framework={inspection.framework} />
      ) : (
        children(loaded.value, stored.framework)
      )}
    </>
  );
}
