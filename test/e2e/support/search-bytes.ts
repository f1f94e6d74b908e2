import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';

/** Where a text was found, and what stands around it. */
export type Found = { readonly where: string; readonly spelling: string; readonly around: string };

/** Searches every byte of every file under a folder for a text in any of its likely spellings. */
export async function searchFolder(
  folder: string,
  text: string,
): Promise<{ readonly found: readonly Found[]; readonly files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found: Found[] = [];
  for (const path of files) {
    const bytes = await readFile(path);
    found.push(...searchBytes(bytes, text, relative(folder, path)));
    const name = Buffer.from(relative(folder, path));
    found.push(...searchBytes(name, text, 'the name of a file'));
  }
  return { found, files: files.length };
}

/** Searches everything that the page's origin holds in IndexedDB, as it stands when read back from there. */
export async function searchStores(
  page: Page,
  text: string,
): Promise<{ readonly found: readonly Found[]; readonly records: number }> {
  const stores = await page.evaluate(readEveryRecord);
  return {
    found: stores.flatMap(({ name, base64 }) =>
      base64.flatMap((record) => searchBytes(Buffer.from(record, 'base64'), text, name)),
    ),
    records: stores.reduce((sum, { base64 }) => sum + base64.length, 0),
  };
}

function searchBytes(bytes: Buffer, text: string, where: string): Found[] {
  return Object.entries(spellings(text)).flatMap(([spelling, wanted]) => {
    const at = bytes.indexOf(wanted);
    if (at === -1) return [];
    const around = bytes.subarray(Math.max(0, at - 60), at + wanted.length + 60);
    return [{ where, spelling, around: around.toString('latin1').replaceAll(/[^ -~]+/g, '·') }];
  });
}

/**
 * LevelDB compresses its tables with Snappy, which copies only what repeats four bytes or more: a text of unique
 * random letters stands in the compressed block as it is, the first time at least.
 */
function spellings(text: string): Record<string, Buffer> {
  const inUtf8 = Buffer.from(text, 'utf8');
  const inUtf16 = Buffer.from(text, 'utf16le');
  return {
    'utf-8': inUtf8,
    'utf-16': inUtf16,
    'utf-16 big-endian': Buffer.from(inUtf16).swap16(),
    reversed: Buffer.from([...text].reverse().join(''), 'utf8'),
    hex: Buffer.from(inUtf8.toString('hex')),
    ...inBase64('base64', inUtf8),
    ...inBase64('base64 of utf-16', inUtf16),
  };
}

/** Base64 spells a text three ways, by where in a group of three bytes it begins; the letters at its ends vary. */
function inBase64(name: string, bytes: Buffer): Record<string, Buffer> {
  return Object.fromEntries(
    [0, 1, 2].map((shift) => {
      const spelt = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
      const firstWhole = shift === 0 ? 0 : 4;
      const wholeGroups = Math.floor((shift + bytes.length) / 3) * 4;
      return [`${name}, shifted ${shift}`, Buffer.from(spelt.slice(firstWhole, wholeGroups))];
    }),
  );
}

/** Runs in the page: every record of every database, its strings and bytes one after another. */
async function readEveryRecord(): Promise<{ name: string; base64: string[] }[]> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const parts = (value: unknown): Uint8Array[] => {
    if (typeof value === 'string') return [new TextEncoder().encode(value)];
    if (value instanceof Uint8Array) return [value];
    if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([key, inner]) => [...parts(key), ...parts(inner)]);
    }
    return [];
  };
  const toBase64 = (bytes: Uint8Array) => {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  };
  const found: { name: string; base64: string[] }[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([
        done(records.getAllKeys()),
        done(records.getAll()),
      ]);
      found.push({
        name: `${name} ${store}`,
        base64: values.map((value, index) => {
          const bytes = [...parts(keys[index]), ...parts(value)].flatMap((part) => [...part]);
          return toBase64(Uint8Array.from(bytes));
        }),
      });
    }
    database.close();
  }
  return found;
}
