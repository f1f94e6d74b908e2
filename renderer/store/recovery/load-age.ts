import { PartNotRun } from '../part-not-run.ts';

/** The library of age files. It comes when it is asked for: most people never do. Throws PartNotRun. */
export async function loadAge() {
  try {
    return await import('age-encryption');
  } catch (cause) {
    throw new PartNotRun('the library of age files was not loaded', { cause });
  }
}
