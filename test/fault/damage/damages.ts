import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Random } from '../random.ts';

/** What befalls a file. Says whether the file is another than it was. */
export type Damage = {
  readonly name: string;
  readonly befall: (file: string, other: OtherFiles, random: Random) => boolean;
};

/** What a file may be mistaken for. */
export type OtherFiles = {
  /** A file of the same kind: another case's journal, another table of the store. */
  readonly sibling: string | null;
  /** The same file, some answers before. */
  readonly older: string;
};

export const damages: readonly Damage[] = [
  { name: 'a bit flipped', befall: flipBit },
  {
    name: 'truncated',
    befall: (file, _, random) => cutTo(file, (length) => random.below(length)),
  },
  {
    name: 'its last bytes cut off',
    befall: (file, _, random) =>
      cutTo(file, (length) => length - 1 - random.below(Math.min(40, length))),
  },
  { name: 'emptied', befall: (file) => cutTo(file, () => 0) },
  {
    name: 'deleted',
    befall(file) {
      rmSync(file);
      return true;
    },
  },
  { name: 'swapped with another', befall: swap },
  { name: 'replaced by an older copy', befall: replaceByOlder },
];

/** A folder put back to what it was some answers before, as a restored image of a disk would. */
export function putBackFolder(folder: string, older: string): void {
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(older)) cpSync(older, folder, { recursive: true });
}

function flipBit(file: string, _: OtherFiles, random: Random): boolean {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return false;
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  writeFileSync(file, bytes);
  return true;
}

function cutTo(file: string, lengthOf: (length: number) => number): boolean {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return false;
  writeFileSync(file, bytes.subarray(0, lengthOf(bytes.length)));
  return true;
}

function swap(file: string, { sibling }: OtherFiles): boolean {
  if (sibling === null || !existsSync(sibling)) return false;
  const [one, other] = [readFileSync(file), readFileSync(sibling)];
  if (one.equals(other)) return false;
  writeFileSync(file, other);
  writeFileSync(sibling, one);
  return true;
}

function replaceByOlder(file: string, { older }: OtherFiles): boolean {
  if (!existsSync(older) || readFileSync(older).equals(readFileSync(file))) return false;
  copyFileSync(older, file);
  return true;
}
