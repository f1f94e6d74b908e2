import type { MenuChoice } from '../../shared/ipc/menu-choice.ts';

type EditRole = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';
type ViewRole = 'resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen';

/** The few words that the shell itself shows; the page has its own. */
export type Words = {
  readonly menu: Readonly<
    Record<'file' | 'edit' | 'view' | 'help' | 'quit' | MenuChoice | EditRole | ViewRole, string>
  >;
  readonly leaving: Readonly<Record<'title' | 'question' | 'detail' | 'stay' | 'leave', string>>;
  readonly pageLost: Readonly<Record<'title' | 'detail', string>>;
};
