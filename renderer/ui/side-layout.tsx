import type { ReactNode } from 'react';

type SideLayoutProps = {
  /** A `SideNavigation`, or facts: at the left on a wide window, above on a narrow one. */
  side: ReactNode;
  children: ReactNode;
};

export function SideLayout({ side, children }: SideLayoutProps) {
  return (
    <div className="ui-side-layout">
      <div className="ui-side-layout__side">{side}</div>
      <div className="ui-side-layout__content">{children}</div>
    </div>
  );
}
