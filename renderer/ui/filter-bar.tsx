import type { ReactNode } from 'react';

type FilterBarProps = {
  /** The name of the search landmark. */
  label: string;
  /** How much the filters leave, read out as it changes. */
  summary?: ReactNode;
  children: ReactNode;
};

/** A line of a search field, selects and chips above a list; wraps when there is no room. */
export function FilterBar({ label, summary, children }: FilterBarProps) {
  return (
    <search className="ui-filter-bar" aria-label={label}>
      {children}
      {summary === undefined ? null : (
        <p className="ui-filter-bar__summary" role="status">
          {summary}
        </p>
      )}
    </search>
  );
}
