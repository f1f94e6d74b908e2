import * as z from 'zod';
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

/**
 * Checks that each framework is one, has the hash that it is named by, and that those of the inspection and of all cases
 * are here and no others: whoever takes the pack in keeps its frameworks, and one name and version stand for one of them.
 */
export function checkFrameworks({
  descriptor,
  frameworks,
  reviews,
}: PackContents): Result<Frameworks, PackFault> {
  const found = new Map<string, Framework>();
  for (const { id, version, hash } of descriptor.frameworks) {
    const read = readFramework(frameworks.get(hash));
    const isAsListed =
      read.ok &&
      frameworkHash(read.value) === hash &&
      read.value.id === id &&
      read.value.version === version;
    const isNamedTwice = [...found.values()].some(
      (one) => one.id === id && one.version === version,
    );
    if (!isAsListed || isNamedTwice)
      return fault('frameworks', 'framework-wrong', frameworkPath(hash));
    found.set(hash, read.value);
  }
  const { id, version, hash } = descriptor.inspection.framework;
  const ofInspection = found.get(hash);
  const isHere =
    ofInspection?.id === id &&
    ofInspection.version === version &&
    descriptor.cases.every(({ frameworkHash }) => found.has(frameworkHash));
  if (!isHere) return fault('frameworks', 'framework-missing', bagPaths.descriptor);
  // Whether a review is of the framework that its first entry says is found with its chain, as it is with a case.
  const used = new Set<string | undefined>([
    hash,
    ...descriptor.cases.map(({ frameworkHash }) => frameworkHash),
    ...reviews.map(
      ({ stored }) => ReviewOpened.safeParse(stored[0]).data?.happening.subject.framework.hash,
    ),
  ]);
  const unused = [...found.keys()].find((one) => !used.has(one));
  return unused === undefined
    ? ok(found)
    : fault('frameworks', 'framework-unused', frameworkPath(unused));
}

/** So much of the first entry of a review as says what it is marked against. A second marking in it is of the same. */
const ReviewOpened = z.looseObject({
  happening: z.looseObject({
    subject: z.looseObject({ framework: z.looseObject({ hash: z.string() }) }),
  }),
});
