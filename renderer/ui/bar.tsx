import type { ReactNode } from 'react';

type BarProps = { start?: ReactNode; end?: ReactNode };

/** One thin line: facts from the left, actions at the right. Each child of a slot stands apart. */
export function Bar({ start, end }: BarProps) {
  return (
    <div className="ui-bar">
      <div className="ui-bar__start">{start}</div>
      <div className="ui-bar__end">{end}</div>
    </div>
  );
}
