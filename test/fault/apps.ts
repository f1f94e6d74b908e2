import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserEdition, serveBrowserEdition } from '../../build/serve-browser-edition.ts';
import { tool } from '../../build/tool.ts';
import { run } from './disk/run.ts';
import type { AppAddress } from './scenario.ts';

/** A build on a loopback port of its own. */
export type ServedApp = AppAddress & Pick<BrowserEdition, 'close'>;

/** Builds what ships into a folder, and leaves `out/` as it is. */
export function buildApp(into: string): void {
  const [node = '', ...args] = tool('electron-vite', 'build', '--logLevel', 'error');
  run(node, ...args, '--outDir', into);
}

export async function serveApp(build: string): Promise<ServedApp> {
  const served = await serveBrowserEdition({ root: join(build, 'renderer'), port: 0 });
  if (!served.ok) throw new Error(`${build} could not be served: ${served.error.kind}`);
  return { ...served.value, preload: join(build, 'preload/preload.cjs') };
}

/**
 * The same build with its promise broken: the store is relaxed and the browser's journal is never flushed. Throws
 * when there was nothing to break, since a control that is the app itself would prove nothing.
 */
export function breakPromise(build: string, into: string): void {
  cpSync(build, into, { recursive: true });
  const assets = join(into, 'renderer/assets');
  const broken = new Map(breaks.map(({ what }) => [what, 0]));
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.js'))) {
    const path = join(assets, name);
    let code = readFileSync(path, 'utf8');
    for (const { what, where, from, to } of breaks) {
      if (!where.test(name)) continue;
      broken.set(what, (broken.get(what) ?? 0) + (code.match(from)?.length ?? 0));
      code = code.replaceAll(from, to);
    }
    writeFileSync(path, code);
  }
  for (const [what, times] of broken) {
    if (times === 0) throw new Error(`the control could not be made: ${what} was not found`);
  }
}

const breaks = [
  {
    what: 'the strict durability of a commit',
    where: /\.js$/,
    from: /(durability:\s*)(["'`])strict\2/gi,
    to: '$1$2relaxed$2',
  },
  {
    what: 'the flush of the browser’s journal',
    where: /^files\.worker-/,
    from: /\.flush\(\)/g,
    // Neither a call nor a fault.
    to: '.flush?.name',
  },
];
