import { createOpenSlots } from './open-slots.ts';
import { findFolder, type OpenFile, type OriginFolder, readAt, writeAt } from './origin-files.ts';
import { createRipeness } from './ripeness.ts';
import type { RoomForNames } from './room-for-names.ts';
import { type Slot, scanSlots } from './scan-slots.ts';
import { encodeLabel, labelBytes, readLabel } from './slot-label.ts';

/**
 * Files by key, in a folder of the origin private file system, made and replaced durably.
 *
 * Chromium does not sync the database that holds the names in that file system: a file made, moved or removed is so
 * after a power cut only once the operating system has written that database by itself, half a minute later. What is
 * written and flushed in a file whose name is old enough survives at once. So names never change: a folder holds
 * numbered slots, some of them spare, and which file a slot holds is said by a label inside it (docs/adr/0008).
 * A slot is ripe when its name is old enough.
 */
export type SlotStore = {
  /** Looks into the folder anew. Another tab may have written since. Makes nothing. */
  scan(): Promise<void>;
  keys(): readonly string[];
  /** Null when there is none. What another tab wrote since the folder was looked into may not be seen: see `scan`. */
  read(key: string): Promise<Uint8Array | null>;
  /** Makes or replaces: after a power cut at any moment either the old bytes are there or the new ones. */
  replace(key: string, bytes: Uint8Array): Promise<void>;
  /** The file of a key opened for writing in place; null when there is none, or its label must be written anew. */
  open(key: string): Promise<SlotBody | null>;
  rename(key: string, to: string): Promise<void>;
  remove(key: string): Promise<void>;
  /**
   * Empties whatever was replaced, also where what took its place is not surely on the disk yet: for bytes that must
   * not stay, even if a power cut then takes both.
   */
  clearReplaced(): Promise<void>;
  /** Slots that hold something whose label cannot be read. */
  unlabelled(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
  /** Lets what such a slot holds be read by a key that has none. It is written anew before it is added to. */
  adopt(name: string, key: string): void;
  /** Empties those of the slots without a readable label that `isGone` names. */
  clearUnlabelled(isGone: (bytes: Uint8Array) => boolean): Promise<void>;
  /** Makes spare slots, when there are few. */
  makeSpares(): Promise<void>;
};

/** What a slot holds, past its label. */
export type SlotBody = {
  size(): number;
  read(): Uint8Array;
  write(bytes: Uint8Array, at: number): void;
  truncate(size: number): void;
  flush(): void;
};

export type Spares = {
  /** With fewer than these, more are made. */
  readonly fewest: number;
  /** How many are made at a time. */
  readonly atOnce: number;
  /** Those that only replacements may take. */
  readonly kept: number;
};

export function createSlotStore(
  root: () => Promise<OriginFolder>,
  path: readonly string[],
  spares: Spares,
  withRoom: RoomForNames,
  clock: { readonly now: () => number } = Date,
): SlotStore {
  const ripeness = createRipeness(clock);
  let scanned: Awaited<ReturnType<typeof scanSlots>> | null = null;
  const open = createOpenSlots();

  async function look() {
    scanned ??= await scanSlots(
      await findFolder(await root(), path, false),
      (name, file, changedMs) => {
        open.know(name, file);
        ripeness.found(name, changedMs);
      },
    );
    return scanned;
  }

  async function fresh(): Promise<void> {
    scanned = null;
    await look();
  }

  /** Takes the label off first: what is then left, whatever the disk does with it, is in nobody's way. */
  async function clear(name: string): Promise<void> {
    const slots = await look();
    const file = await open.get(name);
    if (file.getSize() > 0) {
      writeAt(file, new Uint8Array(Math.min(labelBytes, file.getSize())), 0);
      file.flush();
      file.truncate(0);
      file.flush();
    }
    slots.stale.delete(name);
    slots.replaced.delete(name);
    slots.unlabelled.delete(name);
    slots.free.push(name);
  }

  /** What an interrupted replacement left would come to light again if the later one were removed. */
  async function clearStale(key?: string): Promise<void> {
    const { stale, replaced } = await look();
    for (const [name, later] of [...replaced]) {
      if (later.key === key || ripeness.isRipe(later.name)) await clear(name);
    }
    for (const name of [...stale]) await clear(name);
  }

  /** Of a file that was replaced, one that is surely on the disk stays until the later one is, too. */
  async function giveUp(before: Slot, later: Slot): Promise<void> {
    const { replaced } = await look();
    const kept = [...replaced].filter(([, { key }]) => key === later.key);
    for (const [name] of kept) replaced.set(name, later);
    replaced.set(before.name, later);
    const isSpent = kept.length > 0 && !ripeness.isRipe(before.name);
    if (ripeness.isRipe(later.name)) await clearStale().catch(() => {});
    else if (isSpent) await clear(before.name).catch(() => {});
  }

  /** For a new file some ripe slots are left over: a replacement may cost nobody what was safe before it. */
  async function takeFree(isNew: boolean): Promise<string> {
    const { free } = await look();
    const ripe = free.filter(ripeness.isRipe);
    const sure = ripe.length > (isNew ? spares.kept : 0) ? ripe[0] : undefined;
    const name = sure ?? free.find((one) => !ripeness.isRipe(one));
    if (name === undefined) {
      await makeSlots();
      return takeFree(isNew);
    }
    free.splice(free.indexOf(name), 1);
    return name;
  }

  /** Some at once: room for their names is made once for all of them. */
  async function makeSlots(): Promise<void> {
    const slots = await look();
    await withRoom(async () => {
      const folder = await findFolder(await root(), path, true);
      for (let made = 0; made < spares.atOnce; made += 1) {
        slots.highest += 1;
        const name = `slot-${String(slots.highest).padStart(5, '0')}`;
        const file = await folder?.getFileHandle(name, { create: true });
        if (file === undefined) throw new Error('a folder that is made is there');
        open.know(name, file);
        ripeness.made(name);
        slots.free.push(name);
      }
    });
  }

  /** The slot's file, when it still holds what it held when the folder was looked into. */
  async function openAsKnown(slot: Slot): Promise<OpenFile | null> {
    const file = await open.get(slot.name);
    return isLabelledSo(readAt(file, 0, labelBytes), slot) ? file : null;
  }

  async function readPastLabel(name: string): Promise<Uint8Array> {
    return (await open.readWhole(name)).subarray(labelBytes);
  }

  async function find(key: string): Promise<{ slot: Slot; file: OpenFile } | null> {
    for (const isSecondLook of [false, true]) {
      if (isSecondLook) await fresh();
      const slot = (await look()).taken.get(key);
      if (slot?.isLabelled) {
        const file = await openAsKnown(slot);
        if (file !== null) return { slot, file };
      } else if (slot) return null;
    }
    return null;
  }

  return {
    scan: fresh,
    keys: () => [...(scanned?.taken.keys() ?? [])],
    async read(key) {
      for (const isSecondLook of [false, true]) {
        if (isSecondLook) await fresh();
        const slot = (await look()).taken.get(key);
        if (slot === undefined) return null;
        const bytes = await open.readWhole(slot.name);
        if (!slot.isLabelled || isLabelledSo(bytes, slot)) return bytes.subarray(labelBytes);
      }
      throw new DOMException('another tab is writing it', 'NotReadableError');
    },
    async replace(key, bytes) {
      await clearStale().catch(() => {});
      const slots = await look();
      const before = slots.taken.get(key);
      const name = await takeFree(before === undefined);
      const generation = (before?.generation ?? 0) + 1;
      try {
        const file = await open.get(name);
        // Without a label until all of it is on the disk: a label vouches for what stands behind it.
        if (file.getSize() > 0) file.truncate(0);
        writeAt(file, bytes, labelBytes);
        file.flush();
        writeAt(file, encodeLabel({ key, generation }), 0);
        file.flush();
      } catch (fault) {
        slots.stale.add(name);
        await clear(name).catch(() => {});
        throw fault;
      }
      const slot = { name, key, generation, isLabelled: true };
      slots.taken.set(key, slot);
      if (before !== undefined) await giveUp(before, slot);
    },
    async open(key) {
      const found = await find(key);
      return found === null ? null : bodyOf(found.file);
    },
    async rename(key, to) {
      await clearStale(key);
      const found = await find(key);
      if (found === null) return;
      const { slot, file } = found;
      writeAt(file, encodeLabel({ key: to, generation: slot.generation }), 0);
      file.flush();
      const { taken } = await look();
      taken.delete(key);
      taken.set(to, { ...slot, key: to });
    },
    async remove(key) {
      await clearStale(key);
      const { taken } = await look();
      const slot = taken.get(key);
      if (slot === undefined) return;
      await clear(slot.name);
      taken.delete(key);
    },
    async clearReplaced() {
      for (const name of [...(await look()).replaced.keys()]) await clear(name);
    },
    async unlabelled() {
      const { unlabelled } = await look();
      return Promise.all(
        [...unlabelled].map(async (name) => ({ name, bytes: await readPastLabel(name) })),
      );
    },
    adopt(name, key) {
      scanned?.taken.set(key, { name, key, generation: 0, isLabelled: false });
    },
    async clearUnlabelled(isGone) {
      for (const name of [...(await look()).unlabelled]) {
        if (isGone(await readPastLabel(name))) await clear(name);
      }
    },
    async makeSpares() {
      while ((await look()).free.length < spares.fewest) await makeSlots();
    },
  };
}

function isLabelledSo(bytes: Uint8Array, { key, generation }: Slot): boolean {
  const label = readLabel(bytes);
  return typeof label === 'object' && label.key === key && label.generation === generation;
}

function bodyOf(file: OpenFile): SlotBody {
  return {
    size: () => Math.max(0, file.getSize() - labelBytes),
    read: () => readAt(file, labelBytes, Math.max(0, file.getSize() - labelBytes)),
    write: (bytes, at) => writeAt(file, bytes, labelBytes + at),
    truncate: (size) => file.truncate(labelBytes + size),
    flush: () => file.flush(),
  };
}
