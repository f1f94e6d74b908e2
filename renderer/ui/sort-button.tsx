import type { ReactNode } from 'react';

export type SortDirection = 'ascending' | 'descending';

type SortButtonProps = {
  direction: SortDirection | undefined;
  onClick: () => void;
  children: ReactNode;
};

/** The button in a sortable column's header; the `th` around it carries `aria-sort`. */
export function SortButton({ direction, onClick, children }: SortButtonProps) {
  return (
    <button type="button" className="ui-sort-button" onClick={onClick}>
      {children}
      <svg
        className="ui-sort-button__arrows"
        width="16"
        height="18"
        viewBox="0 0 16 18"
        aria-hidden="true"
        focusable="false"
      >
        {direction === 'descending' ? null : <path fill="currentColor" d="M8 1l5 6.5H3z" />}
        {direction === 'ascending' ? null : <path fill="currentColor" d="M8 17l5-6.5H3z" />}
      </svg>
    </button>
  );
}
