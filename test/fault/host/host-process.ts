import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../random.ts';
import { createHost, hostWork } from './host-work.ts';

/**
 * The shell's own writing in a process of its own, one day's work after another, each in a folder of its own. Says
 * each step that has been answered for as `day step`. With `unsynced` nothing is ever synced: the control.
 */

const [, , folder = '', seed = '0', mode = ''] = process.argv;

for (let day = 0; ; day += 1) {
  const at = join(folder, String(day));
  const machine = mode === 'unsynced' ? { open: openUnsynced } : {};
  const host = createHost(join(at, 'vaults'), join(at, 'backups'), machine);
  for (const [index, step] of hostWork(createRandom(Number(seed), `day ${day}`)).entries()) {
    const { ok, fault } = await step.run(host);
    if (!ok) throw new Error(`${step.name}: ${fault}`);
    writeSync(1, `${day} ${index}\n`);
  }
}

async function openUnsynced(...args: Parameters<typeof open>): ReturnType<typeof open> {
  const file = await open(...args);
  file.sync = async () => {};
  file.datasync = async () => {};
  return file;
}
