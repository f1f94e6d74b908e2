import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { projectRoot } from '../../../build/tool.ts';

const PackageFile = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()),
});

const packageFile = PackageFile.parse(JSON.parse(read('package.json')));
const declared = Object.entries(packageFile.devDependencies);

describe('the packages we depend on', () => {
  it('are bundled, so that the packed app carries none of them', () => {
    expect(packageFile.dependencies ?? {}).toEqual({});
  });

  it('are each declared by an exact version', () => {
    expect(declared.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('each have a line in docs/dependencies.md with their version, use and licence', () => {
    expect(linesOfTable()).toEqual(declared.map(([name, version]) => `${name} ${version}`).sort());
  });

  it('are the ones that the lock file was made for', () => {
    const lock = z
      .object({ packages: z.looseObject({ '': PackageFile }) })
      .parse(JSON.parse(read('package-lock.json')));
    expect(lock.packages[''].devDependencies).toEqual(packageFile.devDependencies);
  });
});

/** A line counts when all four of its cells hold something. */
function linesOfTable(): readonly string[] {
  return [
    ...read('docs/dependencies.md').matchAll(
      /^\| `([^`]+)` \| (\S+) \| [^|\s][^|]* \| [^|\s][^|]* \|$/gm,
    ),
  ]
    .map(([, name, version]) => `${name} ${version}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}
