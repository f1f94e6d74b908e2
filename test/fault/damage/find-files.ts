import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Form, Places } from '../session/session-job.ts';

/** What a file of an installation belongs to. */
export type Part = 'store' | 'journal' | 'rest of the profile' | 'backups';

export type FileOfPart = {
  readonly part: Part;
  /** From the installation's own folder. */
  readonly path: string;
  /** One that it may be mistaken for; null when there is none of its kind. */
  readonly sibling: string | null;
  /** Whether it is a journal itself, and not how a browser finds one. */
  readonly isJournal: boolean;
};

/** Where the two copies are, in a profile and beside it. */
export function foldersOf(
  form: Form,
  places: Places,
): Readonly<Record<'store' | 'journal', string>> {
  return {
    store: join(places.profile, 'Default/IndexedDB'),
    journal: form === 'desktop' ? places.vaults : join(places.profile, 'Default/File System'),
  };
}

export function findFiles(form: Form, folder: string, places: Places): readonly FileOfPart[] {
  const { store, journal } = foldersOf(form, places);
  const inCopies = [
    ...filesUnder(store).map((path) => ({ part: 'store' as const, path })),
    ...filesUnder(journal).map((path) => ({ part: 'journal' as const, path })),
    ...filesUnder(places.backups).map((path) => ({ part: 'backups' as const, path })),
  ];
  const known = new Set(inCopies.map(({ path }) => path));
  const rest = filesUnder(places.profile)
    .filter((path) => !known.has(path))
    .map((path) => ({ part: 'rest of the profile' as const, path }));
  const all = [...inCopies, ...rest];
  return all.map(({ part, path }, index) => {
    const isLike = (other: (typeof all)[number]) =>
      other.part === part && other.path !== path && extname(other.path) === extname(path);
    const sibling =
      all.slice(index + 1).find(isLike)?.path ?? all.slice(0, index).find(isLike)?.path ?? null;
    return {
      part,
      path: relative(folder, path),
      sibling: sibling === null ? null : relative(folder, sibling),
      isJournal: part === 'journal' && journalHeaderOf(path) !== null,
    };
  });
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** The header of a journal's file; null for any other file. In a browser it stands behind the label of its slot. */
export function journalHeaderOf(path: string): string | null {
  const bytes = readFileSync(path);
  for (const at of [0, slotLabelBytes]) {
    const [line = ''] = bytes
      .subarray(at, at + 200)
      .toString('latin1')
      .split('\n');
    if (line.startsWith('casemark-journal ')) return line;
  }
  return null;
}

/** See docs/adr/0008-journal-in-the-browser.md. */
const slotLabelBytes = 256;
