import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serveBrowserEdition } from '../../../build/serve-browser-edition.ts';
import type { BackupPort } from '../../../shared/backups/backup-port.ts';
import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import renderer from '../../../vite.renderer.config.ts';
import { packBytes, unpackBytes } from './bytes-crossing.ts';

export type ServedHostFiles = { readonly address: string; close(): Promise<void> };

/** Builds the browser's maker of journals and backups as the app's build does, and serves it under the app's policy. */
export async function serveHostFiles(): Promise<ServedHostFiles> {
  const root = await mkdtemp(join(tmpdir(), 'casemark-host-files-'));
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'host-files'),
    build: { ...renderer.build, outDir: root },
  });
  const served = await serveBrowserEdition({ root, port: 0 });
  if (!served.ok) throw new Error(`the page could not be served: ${served.error.kind}`);
  return {
    address: served.value.address,
    async close() {
      await served.value.close();
      await rm(root, { recursive: true });
    },
  };
}

/** The ports of the page, asked from here. */
export function hostFilesOf(page: Page): {
  readonly journal: JournalPort;
  readonly backups: BackupPort;
} {
  const part = (name: 'journal' | 'backups') =>
    new Proxy({}, { get: (_, method) => askPage(page, name, String(method)) });
  return { journal: part('journal') as JournalPort, backups: part('backups') as BackupPort };
}

function askPage(page: Page, part: string, method: string) {
  return async (...args: readonly unknown[]) => {
    const progress = args.find((arg) => typeof arg === 'function');
    const packed = packBytes(args.filter((arg) => typeof arg !== 'function'));
    const answered = unpackBytes(
      await page.evaluate(
        ([part, method, args]) => Reflect.get(window, 'askFiles')(part, method, args),
        [part, method, packed] as const,
      ),
    ) as { outcome: unknown; progress: number[] };
    for (const done of answered.progress) progress?.(done);
    return answered.outcome;
  };
}
