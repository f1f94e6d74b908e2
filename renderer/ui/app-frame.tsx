import type { ReactNode } from 'react';
import { SkipLink } from './skip-link.tsx';

type AppFrameProps = {
  /** The words of the link to the main content. */
  skipText: ReactNode;
  /** A `Bar`, in view at the top of every page. */
  top: ReactNode;
  /** A `Bar`, in view at the bottom of every page. */
  bottom: ReactNode;
  children: ReactNode;
};

/**
 * Two thin bars that stay in view around a page that scrolls. On a small viewport they scroll with it, but for a
 * bottom bar with a `StatusLine`: that stays, thinner still.
 */
export function AppFrame({ skipText, top, bottom, children }: AppFrameProps) {
  return (
    <div className="ui-frame">
      <SkipLink>{skipText}</SkipLink>
      <header className="ui-frame__top">{top}</header>
      <main className="ui-frame__main" id="main-content" tabIndex={-1}>
        {children}
      </main>
      <footer className="ui-frame__bottom">{bottom}</footer>
    </div>
  );
}
