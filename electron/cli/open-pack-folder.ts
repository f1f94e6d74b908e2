import { lstat } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { openAge } from '../../shared/packs/envelope/age.ts';
import { unpackBag } from '../../shared/packs/envelope/unpack-bag.ts';
import type { PackKey } from '../../shared/packs/pack.ts';
import { packLimits } from '../../shared/packs/pack-limits.ts';
import { codeOf } from '../files/code-of.ts';
import { fileFault } from '../files/file-fault.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, notWritten } from './exit-code.ts';
import { fillFolder, folderToWrite } from './write-folder.ts';

/** Refuses a folder that is there already, before anything is asked or read. */
export async function checkNothingThere(named: string): Promise<Result<void, CommandFault>> {
  try {
    await lstat(folderToWrite(named, false).path);
    return err(notWritten(`${named}: is there already. Choose another folder.`));
  } catch (fault) {
    return codeOf(fault) === 'ENOENT'
      ? ok(undefined)
      : err(notWritten(describeFileFault(named, fileFault(fault))));
  }
}

/**
 * Writes every file of the bag into a new folder, all of them or none, for this person alone. The pack must have been
 * read and found good: these are the same bytes. What lies under a second seal stays under it. Gives how many files.
 */
export async function writePack(
  pack: Uint8Array<ArrayBuffer>,
  key: PackKey | null,
  named: string,
): Promise<Result<number, CommandFault>> {
  const zip = await openAge(pack, key, { limits: packLimits });
  if (!zip.ok) throw new Error('a pack that was open opens again');
  const bag = await unpackBag(zip.value, packLimits, { signal: undefined, progress: () => {} });
  if (!bag.ok) throw new Error('a bag that was whole is whole again');
  const filled = await fillFolder(folderToWrite(named, false), async (write) => {
    for (const [name, content] of bag.value) await write({ name, bytes: await content.read() });
  });
  return filled.ok ? ok(bag.value.size) : filled;
}
