import type { RouteObject } from 'react-router';

/** One's own card and those of others. */
export const peopleRoutes: readonly RouteObject[] = [
  {
    path: '/people',
    lazy: async () => {
      const { PeoplePage } = await import('../features/people/people-page.tsx');
      return { Component: PeoplePage };
    },
  },
  {
    path: '/people/add',
    lazy: async () => {
      const { AddPersonPage } = await import('../features/people/add-person-page.tsx');
      return { Component: AddPersonPage };
    },
  },
  {
    path: '/people/new-keys',
    lazy: async () => {
      const { NewKeysPage } = await import('../features/people/new-keys-page.tsx');
      return { Component: NewKeysPage };
    },
  },
  {
    path: '/people/roster',
    lazy: async () => {
      const { RosterPage } = await import('../features/people/roster-page.tsx');
      return { Component: RosterPage };
    },
  },
  {
    path: '/people/roster/new',
    lazy: async () => {
      const { MakeRosterPage } = await import('../features/people/make-roster-page.tsx');
      return { Component: MakeRosterPage };
    },
  },
  {
    path: '/people/:contactId',
    lazy: async () => {
      const { ContactPage } = await import('../features/people/contact-page.tsx');
      return { Component: ContactPage };
    },
  },
];
