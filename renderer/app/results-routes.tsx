import type { RouteObject } from 'react-router';
import { NotFoundPage } from './not-found-page.tsx';

/** The pages of an inspection's results: the frame reads the cases once for all of them. */
export const resultsRoutes: RouteObject = {
  path: '/inspections/:inspectionId/results',
  lazy: async () => {
    const { ResultsFrame } = await import('./results-frame.tsx');
    return { Component: ResultsFrame };
  },
  children: [
    {
      index: true,
      lazy: async () => {
        const { OverviewPage } = await import('../features/results/overview-page.tsx');
        return { Component: OverviewPage };
      },
    },
    {
      path: 'tables',
      lazy: async () => {
        const { TablesPage } = await import('../features/results/tables-page.tsx');
        return { Component: TablesPage };
      },
    },
    {
      path: 'figure',
      lazy: async () => {
        const { FigurePage } = await import('../features/results/figure-page.tsx');
        return { Component: FigurePage };
      },
    },
    {
      path: 'sample',
      lazy: async () => {
        const { SamplePage } = await import('../features/results/sample-page.tsx');
        return { Component: SamplePage };
      },
    },
    {
      path: 'firmness',
      lazy: async () => {
        const { FirmnessPage } = await import('../features/results/firmness-page.tsx');
        return { Component: FirmnessPage };
      },
    },
    {
      path: 'consistency',
      lazy: async () => {
        const { ConsistencyPage } = await import('../features/results/consistency-page.tsx');
        return { Component: ConsistencyPage };
      },
    },
    {
      path: 'moderation',
      lazy: async () => {
        const { ModerationPage } = await import('../features/results/moderation-page.tsx');
        return { Component: ModerationPage };
      },
    },
    {
      path: 'organisation/:standardId?',
      lazy: async () => {
        const { OrganisationPage } = await import('../features/findings/organisation-page.tsx');
        return { Component: OrganisationPage };
      },
    },
    {
      path: 'decisions',
      lazy: async () => {
        const { DecisionsPage } = await import('../features/findings/decisions-page.tsx');
        return { Component: DecisionsPage };
      },
    },
    {
      path: 'examples',
      lazy: async () => {
        const { ExamplesPage } = await import('../features/findings/examples-page.tsx');
        return { Component: ExamplesPage };
      },
    },
    {
      path: 'recommendations',
      lazy: async () => {
        const { RecommendationsPage } = await import(
          '../features/findings/recommendations-page.tsx'
        );
        return { Component: RecommendationsPage };
      },
    },
    {
      path: 'supplied-data',
      lazy: async () => {
        const { SuppliedDataPage } = await import('../features/findings/supplied-data-page.tsx');
        return { Component: SuppliedDataPage };
      },
    },
    {
      path: 'report',
      lazy: async () => {
        const { ReportPage } = await import('../features/reporting/report-page.tsx');
        return { Component: ReportPage };
      },
    },
    { path: '*', element: <NotFoundPage /> },
  ],
};
