import type { RouteObject } from 'react-router';

/** Packs: made of an inspection's cases and reviews, opened, and all that were. */
export const packsRoutes: RouteObject[] = [
  {
    path: '/packs',
    lazy: async () => {
      const { PacksPage } = await import('../features/packs/packs-page.tsx');
      return { Component: PacksPage };
    },
  },
  {
    path: '/packs/open',
    lazy: async () => {
      const { OpenPackPage } = await import('../features/packs/open-pack-page.tsx');
      return { Component: OpenPackPage };
    },
  },
  {
    path: '/packs/:eventId',
    lazy: async () => {
      const { PackPage } = await import('../features/packs/pack-page.tsx');
      return { Component: PackPage };
    },
  },
  {
    path: '/inspections/:inspectionId/packs/new',
    lazy: async () => {
      const { NewPackPage } = await import('../features/packs/new-pack-page.tsx');
      return { Component: NewPackPage };
    },
  },
];
