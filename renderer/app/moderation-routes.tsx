import type { RouteObject } from 'react-router';
import { FaultPage } from './fault-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** The checking of an inspection's cases: the frame has its pages beside each of them. */
export const moderationRoutes: RouteObject = {
  path: '/inspections/:inspectionId/moderation',
  lazy: async () => {
    const { ModerationFrame } = await import('./moderation-frame.tsx');
    return { Component: ModerationFrame };
  },
  children: [
    {
      index: true,
      lazy: async () => {
        const { ReviewsPage } = await import('../features/moderating/list/reviews-page.tsx');
        return { Component: ReviewsPage };
      },
    },
    {
      path: 'agreement',
      lazy: async () => {
        const { AgreementPage } = await import('../features/agreement/agreement-page.tsx');
        return { Component: AgreementPage };
      },
    },
    {
      path: 'sample',
      lazy: async () => {
        const { SamplePage } = await import('../features/sampling/sample-page.tsx');
        return { Component: SamplePage };
      },
    },
    {
      path: 'sample/:sampleId',
      lazy: async () => {
        const { DrawPage } = await import('../features/sampling/draw-page.tsx');
        return { Component: DrawPage };
      },
    },
    {
      path: 'calibration',
      lazy: async () => {
        const { CalibrationPage } = await import('../features/calibration/calibration-page.tsx');
        return { Component: CalibrationPage };
      },
    },
    {
      path: 'calibration/new',
      lazy: async () => {
        const { NewSetPage } = await import('../features/calibration/new-set-page.tsx');
        return { Component: NewSetPage };
      },
    },
    { path: '*', element: <NotFoundPage /> },
  ],
};

/** One review, held open by its frame for every page below. */
export const reviewRoutes: RouteObject = {
  path: '/reviews/:reviewId',
  errorElement: <FaultPage />,
  hydrateFallbackElement: <span />,
  lazy: async () => {
    const { ReviewFrame } = await import('./review-frame.tsx');
    return { Component: ReviewFrame };
  },
  children: [
    {
      index: true,
      lazy: async () => {
        const { ReviewPage } = await import('../features/moderating/review-page.tsx');
        return { Component: ReviewPage };
      },
    },
    {
      path: 'standards/:standardId',
      lazy: async () => {
        const { StandardReviewPage } = await import(
          '../features/moderating/standard-review-page.tsx'
        );
        return { Component: StandardReviewPage };
      },
    },
    {
      path: 'case',
      lazy: async () => {
        const { ReceivedCasePage } = await import(
          '../features/moderating/second-marking/received-case-page.tsx'
        );
        return { Component: ReceivedCasePage };
      },
    },
    {
      path: 'conclude',
      lazy: async () => {
        const { ConcludePage } = await import('../features/moderating/turns/conclude-page.tsx');
        return { Component: ConcludePage };
      },
    },
    {
      path: 'response',
      lazy: async () => {
        const { ResponsePage } = await import('../features/moderating/turns/response-page.tsx');
        return { Component: ResponsePage };
      },
    },
    {
      path: 'settle',
      lazy: async () => {
        const { SettlePage } = await import('../features/moderating/turns/settle-page.tsx');
        return { Component: SettlePage };
      },
    },
    {
      path: 'history',
      lazy: async () => {
        const { ReviewHistoryPage } = await import(
          '../features/moderating/review-history-page.tsx'
        );
        return { Component: ReviewHistoryPage };
      },
    },
    { path: '*', element: <NotFoundPage /> },
  ],
};
