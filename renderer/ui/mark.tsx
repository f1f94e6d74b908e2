/** A small sign that says a state by its shape; the words for it stand beside it. */
export type MarkShape = 'tick' | 'half' | 'empty' | 'dash' | 'alert' | 'dot';

export function Mark({ shape }: { shape: MarkShape }) {
  return (
    <svg
      className={`ui-mark ui-mark--${shape}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[shape]} {...(FILLED.has(shape) ? { fill: 'currentColor' } : {})} />
      {shape === 'half' ? <circle cx="8" cy="8" r="6" /> : null}
    </svg>
  );
}

const FILLED: ReadonlySet<MarkShape> = new Set(['half', 'dot']);

const PATHS: Record<MarkShape, string> = {
  tick: 'M2 8.5l4 4 8-9',
  half: 'M8 2a6 6 0 0 0 0 12z',
  empty: 'M8 2a6 6 0 1 0 .001 0z',
  dash: 'M3 8h10',
  alert: 'M8 1.5l7 13H1zM8 6v4M8 11.5v1.5',
  dot: 'M8 4a4 4 0 1 0 .001 0z',
};
