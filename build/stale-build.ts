import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `out/` is missing or older than anything it is made from. */
export function isBuildStale(root: string): boolean {
  const made = products.map((file) => join(root, file));
  if (!made.every((file) => existsSync(file))) return true;
  const oldestProductMs = Math.min(...made.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newestMs(join(root, source)) > oldestProductMs);
}

const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const sources = [
  'shared',
  'electron',
  'renderer',
  'build/bundled-licences.ts',
  'build/licences',
  'electron.vite.config.ts',
  'vite.renderer.config.ts',
  'package.json',
  'package-lock.json',
];

function newestMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time tells of files removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
