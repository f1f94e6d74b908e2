import { isNamed, type OriginFile, type OriginFolder } from './origin-files.ts';
import { labelBytes, readLabel } from './slot-label.ts';

/** A slot that holds the file of a key. */
export type Slot = {
  readonly name: string;
  readonly key: string;
  readonly generation: number;
  /** False for one whose label cannot be read and that was recognised by what it holds. */
  readonly isLabelled: boolean;
};

export type Slots = {
  readonly taken: Map<string, Slot>;
  /** Empty slots, those that were made or emptied longest ago first: their names are the surest to be on the disk. */
  readonly free: string[];
  /** Slots whose file was replaced, or not written to the end. They are emptied before anything is written. */
  readonly stale: Set<string>;
  readonly unlabelled: Set<string>;
  /** The highest number that a slot has. */
  highest: number;
};

/** Reads the labels of all slots. Changes nothing. */
export async function scanSlots(
  folder: OriginFolder | null,
  remember: (name: string, file: OriginFile) => void,
): Promise<Slots> {
  const slots: Slots = {
    taken: new Map(),
    free: [],
    stale: new Set(),
    unlabelled: new Set(),
    highest: 0,
  };
  if (folder === null) return slots;
  const files: (readonly [string, OriginFile])[] = [];
  for await (const [name, file] of folder.entries()) {
    if (file.kind === 'file' && namePattern.test(name)) files.push([name, file]);
  }
  const looks = await Promise.all(files.map(([, file]) => lookAt(file)));
  const emptied: { name: string; since: number }[] = [];
  for (const [index, [name, file]] of files.entries()) {
    const look = looks[index];
    slots.highest = Math.max(slots.highest, Number(name.slice(-5)));
    // A name whose file is gone stays behind: nothing is to be expected of it.
    if (look === null || look === undefined) continue;
    remember(name, file);
    if (look.label === 'unreadable') slots.unlabelled.add(name);
    else if (look.label !== 'free') keepLater(slots, { name, ...look.label, isLabelled: true });
    else if (look.size > 0) slots.stale.add(name);
    else emptied.push({ name, since: look.since });
  }
  emptied.sort((a, b) => a.since - b.since || (a.name < b.name ? -1 : 1));
  slots.free.push(...emptied.map(({ name }) => name));
  return slots;
}

const namePattern = /^slot-\d{5}$/;

type Look = {
  readonly label: ReturnType<typeof readLabel>;
  readonly size: number;
  readonly since: number;
};

/** Null for one that cannot be read. Another tab may be writing in it at this moment, so it is tried again. */
async function lookAt(handle: OriginFile, attempts = 3): Promise<Look | null> {
  try {
    const file = await handle.getFile();
    const start = new Uint8Array(await file.slice(0, labelBytes).arrayBuffer());
    return { label: readLabel(start), size: file.size, since: file.lastModified };
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
    return attempts === 1 || isNamed(fault, 'NotFoundError') ? null : lookAt(handle, attempts - 1);
  }
}

function keepLater(slots: Slots, slot: Slot): void {
  const other = slots.taken.get(slot.key);
  const [later, earlier] =
    other === undefined || other.generation < slot.generation ? [slot, other] : [other, slot];
  slots.taken.set(slot.key, later);
  if (earlier !== undefined) slots.stale.add(earlier.name);
}
