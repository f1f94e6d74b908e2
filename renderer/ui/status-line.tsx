import type { ReactNode } from 'react';
import { Mark, type MarkShape } from './mark.tsx';

type StatusTone = 'neutral' | 'good' | 'busy' | 'bad';

type StatusLineProps = {
  tone?: StatusTone | undefined;
  /** False for a line that changes too often to be read out each time. */
  announced?: boolean | undefined;
  children: ReactNode;
};

/** One line about how things stand. It stays in the page, so that its changes are read out. */
export function StatusLine({ tone = 'neutral', announced = true, children }: StatusLineProps) {
  const shape = SHAPES[tone];
  return (
    <p
      className={`ui-status-line ui-status-line--${tone}`}
      {...(announced ? { role: tone === 'bad' ? 'alert' : 'status' } : {})}
    >
      {shape ? <Mark shape={shape} /> : null}
      {children}
    </p>
  );
}

const SHAPES: Record<StatusTone, MarkShape | undefined> = {
  neutral: undefined,
  good: 'tick',
  busy: 'half',
  bad: 'alert',
};
