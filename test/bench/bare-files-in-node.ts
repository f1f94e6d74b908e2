import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { packBytes, unpackBytes } from '../e2e/support/bytes-crossing.ts';
import type { BareFiles } from './bare-files.ts';

/** The bare files of the desktop form: Node's own, behind a binding of Playwright's as the shell's handlers are. */
export async function openBareFilesInNode(
  folder: string,
  vaultFolder: string,
): Promise<{ attach(context: BrowserContext): Promise<void>; close(): Promise<void> }> {
  const file = await open(join(folder, 'bare-appended'), 'w');
  const bareFiles = createBareFiles(file, vaultFolder);
  return {
    async attach(context) {
      await context.exposeBinding(bindingName, (_, method: keyof BareFiles, packed) => {
        const [bytes] = unpackBytes(packed) as [Uint8Array];
        return bareFiles[method](bytes);
      });
      await context.addInitScript({
        content: `{
          ${packBytes}
          const ask = (method, ...args) => window.${bindingName}(method, packBytes(args));
          globalThis.benchFiles = Object.fromEntries(
            ${JSON.stringify(Object.keys(bareFiles))}.map((method) => [method, ask.bind(null, method)]),
          );
        }`,
      });
    },
    close: () => file.close(),
  };
}

const bindingName = 'benchFilesInNode';

function createBareFiles(file: FileHandle, vaultFolder: string): BareFiles {
  let end = 0;
  return {
    async append(bytes) {
      const beganMs = performance.now();
      await file.write(bytes, 0, bytes.length, end);
      await file.datasync();
      end += bytes.length;
      return performance.now() - beganMs;
    },
    cross: async () => {},
    async readJournals() {
      const entries = await readdir(vaultFolder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      const contents = await Promise.all(
        files.map(({ parentPath, name }) => readFile(join(parentPath, name))),
      );
      return contents.reduce((sum, { length }) => sum + length, 0);
    },
  };
}
