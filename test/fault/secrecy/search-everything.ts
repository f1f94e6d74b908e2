import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { searchFolder } from '../../e2e/support/search-bytes.ts';

export type Searched = {
  readonly files: number;
  readonly bytes: number;
  readonly hits: readonly string[];
};

/** Searches every byte, and every name, of every file under a folder for the canary, however it may be spelt. */
export async function searchEverything(folder: string, canary: string): Promise<Searched> {
  const { found, files } = await searchFolder(folder, canary);
  const bytes = filesUnder(folder).reduce((sum, path) => sum + readFileSync(path).length, 0);
  return { files, bytes, hits: found.map(({ where, spelling }) => `${where} (${spelling})`) };
}

/** The files under a folder that hold these bytes, as they are or in hexadecimal. */
export function filesHolding(folder: string, wanted: Uint8Array): readonly string[] {
  const spellings = [Buffer.from(wanted), Buffer.from(Buffer.from(wanted).toString('hex'))];
  return filesUnder(folder)
    .filter((path) => {
      const bytes = readFileSync(path);
      return spellings.some((spelling) => bytes.includes(spelling));
    })
    .map((path) => relative(folder, path));
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
