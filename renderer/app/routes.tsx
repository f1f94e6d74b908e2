import { useState } from 'react';
import { createHashRouter, type RouteObject, RouterProvider } from 'react-router';
import { InspectionsPage } from '../features/inspections/inspections-page.tsx';
import { CaseFrame } from './case-frame.tsx';
import { FaultPage } from './fault-page.tsx';
import { moderationRoutes, reviewRoutes } from './moderation-routes.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { packsRoutes } from './packs-routes.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { resultsRoutes } from './results-routes.tsx';
import { SectionPage } from './section-page.tsx';
import { UnlockedFrame } from './unlocked-frame.tsx';
import { useFollowLinks } from './use-follow-links.ts';
import { useMenuChoices } from './use-menu-choices.ts';

/** The app's addresses. A hash router, so that the same build works on app:// and on any static origin. */
export function Routes() {
  const [router] = useState(() => createHashRouter(routes));
  useFollowLinks(router);
  useMenuChoices(router);
  // As a transition a page would be drawn in slices of 5 ms with frames of the old one between: painted about an eighth later.
  return <RouterProvider router={router} useTransitions={false} />;
}

/** While a page's code comes, for an instant. The router warns about null. */
const nothingYet = <span />;

// Marking is what the app is for, so it is in the first load; what is visited now and then comes when it is.
const routes: RouteObject[] = [
  {
    element: <UnlockedFrame />,
    errorElement: <FaultPage />,
    hydrateFallbackElement: nothingYet,
    children: [
      { path: '/', element: <InspectionsPage /> },
      {
        path: '/inspections/new',
        lazy: async () => {
          const { NewInspectionPage } = await import(
            '../features/inspections/new-inspection-page.tsx'
          );
          return { Component: NewInspectionPage };
        },
      },
      {
        path: '/inspections/:inspectionId',
        lazy: async () => {
          const { CaseListPage } = await import('../features/cases/case-list-page.tsx');
          return { Component: CaseListPage };
        },
      },
      {
        path: '/inspections/:inspectionId/change',
        lazy: async () => {
          const { ChangeInspectionPage } = await import(
            '../features/inspections/change-inspection-page.tsx'
          );
          return { Component: ChangeInspectionPage };
        },
      },
      {
        path: '/inspections/:inspectionId/close',
        lazy: async () => {
          const { CloseInspectionPage } = await import(
            '../features/inspections/close-inspection-page.tsx'
          );
          return { Component: CloseInspectionPage };
        },
      },
      {
        path: '/inspections/:inspectionId/reopen',
        lazy: async () => {
          const { ReopenInspectionPage } = await import(
            '../features/inspections/reopen-inspection-page.tsx'
          );
          return { Component: ReopenInspectionPage };
        },
      },
      {
        path: '/inspections/:inspectionId/delete-cases',
        lazy: async () => {
          const { DeleteCasesPage } = await import('../features/inspections/delete-cases-page.tsx');
          return { Component: DeleteCasesPage };
        },
      },
      {
        path: '/inspections/:inspectionId/add',
        lazy: async () => {
          const { AddCasePage } = await import('../features/cases/add-case-page.tsx');
          return { Component: AddCasePage };
        },
      },
      {
        path: '/inspections/:inspectionId/import',
        lazy: async () => {
          const { ImportSamplePage } = await import('../features/cases/import-sample-page.tsx');
          return { Component: ImportSamplePage };
        },
      },
      resultsRoutes,
      ...packsRoutes,
      ...peopleRoutes,
      moderationRoutes,
      {
        path: '/frameworks',
        lazy: async () => {
          const { FrameworksPage } = await import('../features/frameworks/frameworks-page.tsx');
          return { Component: FrameworksPage };
        },
      },
      {
        path: '/check-table',
        lazy: async () => {
          const { TableCheckPage } = await import('../features/table-check/table-check-page.tsx');
          return { Component: TableCheckPage };
        },
      },
      {
        path: '/settings',
        lazy: async () => {
          const { SettingsPage } = await import('../features/settings/settings-page.tsx');
          return { Component: SettingsPage };
        },
      },
      {
        path: '/safekeeping',
        lazy: async () => {
          const { SafekeepingPage } = await import('../features/safekeeping/safekeeping-page.tsx');
          return { Component: SafekeepingPage };
        },
      },
      {
        path: '/safekeeping/history',
        lazy: async () => {
          const { VaultHistoryPage } = await import(
            '../features/safekeeping/vault-history-page.tsx'
          );
          return { Component: VaultHistoryPage };
        },
      },
      {
        path: '/safekeeping/restore',
        lazy: async () => {
          const { RestoreRoute } = await import('./restore-route.tsx');
          return { Component: RestoreRoute };
        },
      },
      {
        path: '/safekeeping/passphrase',
        lazy: async () => {
          const { ChangePassphrasePage } = await import(
            '../features/safekeeping/change-passphrase-page.tsx'
          );
          return { Component: ChangePassphrasePage };
        },
      },
      {
        path: '/safekeeping/recovery',
        lazy: async () => {
          const { RecoveryPage } = await import('../features/safekeeping/recovery-page.tsx');
          return { Component: RecoveryPage };
        },
      },
      {
        path: '/about',
        lazy: async () => {
          const { AboutPage } = await import('../features/about/about-page.tsx');
          return { Component: AboutPage };
        },
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
  reviewRoutes,
  {
    path: '/cases/:caseId',
    element: <CaseFrame />,
    errorElement: <FaultPage />,
    hydrateFallbackElement: nothingYet,
    children: [
      {
        index: true,
        lazy: async () => {
          const { TaskListPage } = await import('../features/marking/task-list-page.tsx');
          return { Component: TaskListPage };
        },
      },
      { path: 'sections/:sectionId', element: <SectionPage /> },
      {
        path: 'check',
        lazy: async () => {
          const { CheckAnswersPage } = await import(
            '../features/signing-off/check-answers-page.tsx'
          );
          return { Component: CheckAnswersPage };
        },
      },
      {
        path: 'signed-off',
        lazy: async () => {
          const { SignedOffPage } = await import('../features/signing-off/signed-off-page.tsx');
          return { Component: SignedOffPage };
        },
      },
      {
        path: 'history',
        lazy: async () => {
          const { HistoryPage } = await import('../features/history/history-page.tsx');
          return { Component: HistoryPage };
        },
      },
      {
        path: 'score',
        lazy: async () => {
          const { ScorePage } = await import('../features/scoring/score-page.tsx');
          return { Component: ScorePage };
        },
      },
      {
        path: 'print',
        lazy: async () => {
          const { PrintCasePage } = await import('../features/printing/print-case-page.tsx');
          return { Component: PrintCasePage };
        },
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
