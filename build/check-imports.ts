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
  const cruised = await cruise([...rooms], { ...options, baseDir: root, validate: true });
  const { modules, summary } = cruised.output as ICruiseResult;
  return {
    moduleCount: modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`)))
      .length,
    refused: summary.violations
      .filter(({ rule }) => rule.severity === 'error')
      .map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

const rooms = ['shared', 'electron', 'renderer', 'build', 'test'] as const;
const rulesFile = resolve(import.meta.dirname, '../.dependency-cruiser.mjs');

async function report(): Promise<void> {
  const { moduleCount, refused } = await checkImports(resolve(import.meta.dirname, '..'));
  for (const { rule, from, to } of refused) console.error(`${rule}: ${from} imports ${to}`);
  // A parser that understands nothing finds nothing wrong: no modules is a failure of the check itself.
  if (moduleCount === 0) console.error('The import check read no modules at all.');
  if (refused.length > 0 || moduleCount === 0) process.exit(1);
  console.log(`Imports: ${moduleCount} modules, each pointing the right way.`);
}

if (import.meta.main) await report();
