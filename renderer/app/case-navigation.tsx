import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { type Section, sectionsOf } from '../../shared/cases/sections.ts';
import { sectionAddress } from '../questions/section-address.ts';
import { useSectionTitle } from '../questions/use-section-title.ts';
import { useCasePart, useOpenCase } from '../store/store-context.tsx';
import type { MarkShape } from '../ui/mark.tsx';
import { SideLayout } from '../ui/side-layout.tsx';
import { SideNavigation } from '../ui/side-navigation.tsx';

/** The sections of the case beside each of its pages; the task list, which is all sections, stands alone. */
export function CaseNavigation() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const page = (
    <Suspense fallback={<p className="govuk-body">{t('loading')}</p>}>
      <Outlet />
    </Suspense>
  );
  const alone = /^\/cases\/[^/]+(\/print)?\/?$/.test(pathname);
  return alone ? (
    page
  ) : (
    <SideLayout
      side={
        <>
          <Sections pathname={pathname} />
          <OtherPages pathname={pathname} />
        </>
      }
    >
      {page}
    </SideLayout>
  );
}

function Sections({ pathname }: { pathname: string }) {
  const { t } = useTranslation('app');
  const { t: domain } = useTranslation('domain');
  const title = useSectionTitle();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const sections = useMemo(() => sectionsOf(framework, kase), [framework, kase]);
  return (
    <SideNavigation
      label={t('sections')}
      heading={
        <a className="govuk-link govuk-link--no-visited-state" href={`#/cases/${kase.id}`}>
          {t('sections')}
        </a>
      }
      items={sections.map((section) => ({
        href: sectionAddress(kase.id, section),
        text: title(section),
        current: pathname === sectionAddress(kase.id, section).slice(1),
        mark: MARKS[section.status],
        markText: domain(`sectionStatus.${section.status}`),
        detail: section.left > 0 ? t('sectionLeft', { count: section.left }) : undefined,
      }))}
    />
  );
}

function OtherPages({ pathname }: { pathname: string }) {
  const { t } = useTranslation('app');
  const caseId = useCasePart((kase) => kase.id);
  return (
    <SideNavigation
      label={t('otherPages.label')}
      heading={t('otherPages.label')}
      items={(['history', 'score', 'print'] as const).map((page) => ({
        href: `#/cases/${caseId}/${page}`,
        text: t(`otherPages.${page}`),
        current: pathname === `/cases/${caseId}/${page}`,
      }))}
    />
  );
}

const MARKS: Record<Section['status'], MarkShape> = {
  'not-started': 'empty',
  'in-progress': 'half',
  complete: 'tick',
  optional: 'dash',
  'cannot-start-yet': 'dash',
  'does-not-apply': 'dash',
};
