import { join, resolve } from 'node:path';

/** The project's own directory, wherever a script is started from. */
export const projectRoot = resolve(import.meta.dirname, '..');

/**
 * The command that runs an installed tool with this very Node.
 * The wrappers in node_modules/.bin differ by platform and find whichever Node comes first.
 */
export function tool(name: keyof typeof scripts, ...args: readonly string[]): readonly string[] {
  return [process.execPath, join(projectRoot, 'node_modules', scripts[name]), ...args];
}

/** The command that runs one of the project's own scripts. */
export function script(path: string, ...args: readonly string[]): readonly string[] {
  return [process.execPath, join(projectRoot, path), ...args];
}

const scripts = {
  biome: '@biomejs/biome/bin/biome',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
} as const;
