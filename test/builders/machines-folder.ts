import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the made-up laptops of a run keep their files, taken away when the run is over. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'casemark-machines-'));
  process.env.CASEMARK_MACHINES = folder;
  return () => rm(folder, { recursive: true, force: true });
}
