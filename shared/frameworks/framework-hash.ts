import { hashJson, type Sha256 } from '../kernel/hash.ts';
import type { Framework } from './framework.ts';

const hashes = new WeakMap<Framework, Sha256>();

/** What a case pins: the hash of the framework's data, whatever the file's spacing and order of names. */
export function frameworkHash(framework: Framework): Sha256 {
  const known = hashes.get(framework);
  if (known) return known;
  const hash = hashJson(framework);
  hashes.set(framework, hash);
  return hash;
}
