import { useTranslation } from 'react-i18next';
import { useDeletedFrom } from '../../store/use-deleted-from.ts';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { InspectionStanding } from './inspection-standing.tsx';

/** In place of a page that adds cases, for an inspection that takes none. */
export function ClosedInspectionPage(props: InspectionWithCases & { title: string }) {
  const { title, inspection, everything } = props;
  const { t } = useTranslation('cases', { keyPrefix: 'add' });
  const deletedFrom = useDeletedFrom();
  usePageTitle(title);
  if (inspection.closed === null) return null;
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: inspection.name, href: `#/inspections/${inspection.id}` },
        ]}
      />
      <PageHeading>{title}</PageHeading>
      <InspectionStanding
        inspection={inspection}
        closed={inspection.closed}
        cases={everything.cases}
        deleted={deletedFrom(inspection.id)}
      />
    </>
  );
}
