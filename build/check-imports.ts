import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export type ImportCheck = {
  readonly moduleCount: number;
  readonly refused: readonly RefusedImport[];
};

export type RefusedImport = { readonly rule: string; readonly from: string; readonly to: string };

/** Holds every import under a root against the rules of `.dependency-cruiser.mjs`. */
export async function checkImports(root: string): Promise<ImportCheck> {
  const options = await extractDepcruiseOptions(rulesFile);
  const cruised = await cruise([...rooms, ...configsIn(root)], {
    ...options,
    baseDir: root,
    validate: true,
  });
  const { modules, summary } = cruised.output as ICruiseResult;
  const own = modules
    .map(({ source }) => source)
    .filter((source) => rooms.some((room) => source.startsWith(`${room}/`)));
  return {
    moduleCount: own.length,
    refused: [
      ...summary.violations
        .filter(({ rule }) => rule.severity === 'error')
        .map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      ...own.flatMap((source) => strayWorkers(root, source)),
    ],
  };
}

/** What is wrong, each as a sentence. */
export function describeFaults({ moduleCount, refused }: ImportCheck): readonly string[] {
  // A parser that understands nothing finds nothing wrong: no modules is a failure of the check itself.
  if (moduleCount === 0) return ['The import check read no modules at all.'];
  return refused.map(({ rule, from, to }) => `${rule}: ${from} imports ${to}`);
}

const rooms = ['shared', 'electron', 'renderer', 'build', 'test'] as const;
const rulesFile = resolve(import.meta.dirname, '../.dependency-cruiser.mjs');

function configsIn(root: string): readonly string[] {
  return readdirSync(root).filter((name) => name.endsWith('.config.ts'));
}

/**
 * A worker is named by an address, which dependency-cruiser does not follow. Beside what starts it, it is in the same
 * room, and its own imports are held against that room's rules.
 */
function strayWorkers(root: string, source: string): readonly RefusedImport[] {
  if (!/^(shared|electron|renderer)\//.test(source)) return [];
  const named = readFileSync(resolve(root, source), 'utf8').matchAll(
    /new URL\(\s*(['"`])(.+?)\1,\s*import\.meta\.url/g,
  );
  return [...named]
    .map(([, , to = '']) => to)
    .filter((to) => !/^\.\/[\w.-]+$/.test(to))
    .map((to) => ({ rule: 'workers-stand-beside-what-starts-them', from: source, to }));
}

async function report(): Promise<void> {
  const check = await checkImports(resolve(import.meta.dirname, '..'));
  const faults = describeFaults(check);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`Imports: ${check.moduleCount} modules, each pointing the right way.`);
}

if (import.meta.main) await report();
