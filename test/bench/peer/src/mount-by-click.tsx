import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { StandardContent } from '../../standard-content.ts';

/** A page with one button that mounts the view, and unmounts it again. */
export function mountByClick(view: (content: StandardContent) => () => ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(<Opening view={view(readContent())} />);
}

function Opening({ view }: { readonly view: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" id={open ? 'close' : 'open'} onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Open'}
      </button>
      {open ? view() : null}
    </>
  );
}

function readContent(): StandardContent {
  if (globalThis.standardContent === undefined) throw new Error('the page was given no questions');
  return globalThis.standardContent;
}

declare global {
  var standardContent: StandardContent | undefined;
}
