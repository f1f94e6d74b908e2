import { useEffect } from 'react';
import type { Host } from '../host/host.ts';

/** Carries out what is chosen from the desktop's menu and belongs to no single page. */
export function useMenuChoices(host: Host, unlocked: boolean): void {
  useEffect(() => {
    if (!unlocked) return;
    return host.onMenuChosen((choice) => {
      if (choice === 'settings') window.location.hash = '#/settings';
      if (choice === 'about') window.location.hash = '#/about';
      if (choice === 'print') void host.print();
    });
  }, [host, unlocked]);
}
