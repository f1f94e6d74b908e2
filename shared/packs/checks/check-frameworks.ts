import type { Framework } from '../../frameworks/framework.ts';
import { frameworkHash } from '../../frameworks/framework-hash.ts';
import { readFramework } from '../../frameworks/read-framework.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { bagPaths, frameworkPath } from '../bag-layout.ts';
import type { PackFault } from '../pack.ts';
import { fault } from '../pack-fault.ts';
import type { PackContents } from './read-contents.ts';

/** Frameworks by their hash. */
export type Frameworks = ReadonlyMap<string, Framework>;

/** Checks that each framework is one, has the hash that it is named by, and that those of all cases are here. */
export function checkFrameworks({
  descriptor,
  frameworks,
}: PackContents): Result<Frameworks, PackFault> {
  const found = new Map<string, Framework>();
  for (const { id, version, hash } of descriptor.frameworks) {
    const read = readFramework(frameworks.get(hash));
    const isAsListed =
      read.ok &&
      frameworkHash(read.value) === hash &&
      read.value.id === id &&
      read.value.version === version;
    if (!isAsListed) return fault('frameworks', 'framework-wrong', frameworkPath(hash));
    found.set(hash, read.value);
  }
  const isHere = descriptor.cases.every(({ frameworkHash: hash }) => found.has(hash));
  return isHere ? ok(found) : fault('frameworks', 'framework-missing', bagPaths.descriptor);
}
