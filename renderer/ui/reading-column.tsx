import type { ReactNode } from 'react';

/** Keeps forms and prose to a line that is easy to read, however wide the window. */
export function ReadingColumn({ children }: { children: ReactNode }) {
  return <div className="ui-reading-column">{children}</div>;
}
