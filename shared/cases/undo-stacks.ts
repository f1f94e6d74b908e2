import type { Entry } from './entry.ts';

/**
 * What undo and redo would act on, entry by entry.
 * Undo is linear: the latest change first, and a new change forgets what could be put back.
 * A sign-off or a reopening is a public act: it is not undone, and nothing before it is.
 */
export type UndoStacks = {
  /** Sequence numbers of the entries that are taken back as things stand. */
  readonly undone: Set<number>;
  /** The nearest last. */
  readonly undoable: number[];
  readonly redoable: number[];
};

export function createUndoStacks(): UndoStacks {
  return { undone: new Set(), undoable: [], redoable: [] };
}

/** Takes the next entry into account. False when it undoes or redoes another change than the nearest. */
export function takeIntoUndo(
  { undone, undoable, redoable }: UndoStacks,
  { seq, happening }: Pick<Entry, 'seq' | 'happening'>,
): boolean {
  switch (happening.kind) {
    case 'undone':
      if (undoable.at(-1) !== happening.seq) return false;
      undoable.pop();
      redoable.push(happening.seq);
      undone.add(happening.seq);
      return true;
    case 'redone':
      if (redoable.at(-1) !== happening.seq) return false;
      redoable.pop();
      undoable.push(happening.seq);
      undone.delete(happening.seq);
      return true;
    case 'opened':
    case 'signed-off':
    case 'reopened':
      undoable.length = 0;
      redoable.length = 0;
      return true;
    default:
      undoable.push(seq);
      redoable.length = 0;
      return true;
  }
}
