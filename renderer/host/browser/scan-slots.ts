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
  readonly free: string[];
  /** Slots whose file was not written to the end. They are emptied before anything is written. */
  readonly stale: Set<string>;
  /** Slots whose file was replaced, each with the one that took its place. */
  readonly replaced: Map<string, Slot>;
  readonly unlabelled: Set<string>;
  /** The highest number that a slot has. */
  highest: number;
};

/** Reads the labels of all slots. Changes nothing. */
export async function scanSlots(
  folder: OriginFolder | null,
  found: (name: string, file: OriginFile, changedMs: number) => void,
): Promise<Slots> {
  const slots: Slots = {
    taken: new Map(),
    free: [],
    stale: new Set(),
    replaced: new Map(),
    unlabelled: new Set(),
    highest: 0,
  };
  if (folder === null) return slots;
  const files: (readonly [string, OriginFile])[] = [];
  for await (const [name, file] of folder.entries()) {
    if (file.kind === 'file' && namePattern.test(name)) files.push([name, file]);
  }
  const looks = await Promise.all(files.map(([, file]) => lookAt(file)));
  for (const [index, [name, file]] of files.entries()) {
    const look = looks[index];
    slots.highest = Math.max(slots.highest, Number(name.slice(-5)));
    // A name whose file is gone stays behind: nothing is to be expected of it.
    if (look === null || look === undefined) continue;
    found(name, file, look.changedMs);
    if (look.label === 'unreadable') slots.unlabelled.add(name);
    else if (look.label !== 'free') keepLater(slots, { name, ...look.label, isLabelled: true });
    else if (look.size > 0) slots.stale.add(name);
    else slots.free.push(name);
  }
  return slots;
}

const namePattern = /^slot-\d{5}$/;

type Look = {
  readonly label: ReturnType<typeof readLabel>;
  readonly size: number;
  readonly changedMs: number;
};

/** Null for one that cannot be read. Another tab may be writing in it at this moment, so it is tried again. */
async function lookAt(handle: OriginFile, attempts = 3): Promise<Look | null> {
  try {
    const file = await handle.getFile();
    const start = new Uint8Array(await file.slice(0, labelBytes).arrayBuffer());
    return { label: readLabel(start), size: file.size, changedMs: file.lastModified };
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
  if (earlier !== undefined) slots.replaced.set(earlier.name, later);
}
