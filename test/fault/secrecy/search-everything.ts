import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
