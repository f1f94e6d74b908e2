import { useEffect } from 'react';
import type { createHashRouter } from 'react-router';
import { useHost } from '../host/host-context.tsx';

/** Carries out what is chosen from the desktop's menu and belongs to no single page. */
export function useMenuChoices(router: ReturnType<typeof createHashRouter>): void {
  const host = useHost();
  useEffect(
    () =>
      host.onMenuChosen((choice) => {
        if (choice === 'settings' || choice === 'about') void router.navigate(`/${choice}`);
        if (choice === 'print') void host.print();
      }),
    [host, router],
  );
}
