import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';

/** A case's own key, wrapped: what its bytes are known by in a file. */
export type CaseKey = {
  readonly inspectionId: string;
  /**
   * Thirds of it, as the store holds them and as hexadecimal: the store packs what it has, and may put a reference to
   * earlier bytes anywhere within the key.
   */
  readonly pieces: readonly Buffer[];
};

/** The wrapped key of every case of a vault, read past the app. */
export async function readCaseKeys(page: Page): Promise<readonly CaseKey[]> {
  const rows = await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('casemark'));
    const all = await done(database.transaction('cases').objectStore('cases').getAll());
    database.close();
    return all.map(({ inspectionId, wrappedKey }) => ({
      inspectionId: String(inspectionId),
      bytes: [...(wrappedKey as Uint8Array)],
    }));
  });
  return rows.map(({ inspectionId, bytes }) => ({
    inspectionId,
    pieces: thirdsOf(Buffer.from(bytes)),
  }));
}

/** Which files under a folder hold which of the keys, and how many files were looked into. */
export async function searchKeys(
  folder: string,
  keys: readonly CaseKey[],
): Promise<{
  readonly found: number;
  readonly files: number;
  readonly holding: readonly string[];
}> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = new Set<CaseKey>();
  const holding = new Set<string>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const bytes = await readFile(path);
    for (const key of keys) {
      if (!key.pieces.some((piece) => bytes.includes(piece))) continue;
      found.add(key);
      holding.add(relative(folder, path));
    }
  }
  return { found: found.size, files: files.length, holding: [...holding] };
}

function thirdsOf(key: Buffer): Buffer[] {
  const third = Math.ceil(key.length / 3);
  const thirds = [0, 1, 2].map((at) => key.subarray(at * third, (at + 1) * third));
  return thirds.flatMap((piece) => [piece, Buffer.from(piece.toString('hex'))]);
}
