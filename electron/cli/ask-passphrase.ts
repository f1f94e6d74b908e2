import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from '../files/file-fault.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, inputRefused, wrongUsage } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Gives the passphrase of an export, by the name that the person knows its file by. */
export type AskPassphrase = (fileName: string) => Promise<Result<string, CommandFault>>;

/**
 * From the file named on the command line, then from CASEMARK_PASSPHRASE, then from whoever is at the terminal. Never
 * from the command line itself, where every other program on the machine can read it.
 */
export function createAskPassphrase(
  terminal: Pick<Terminal, 'env' | 'askUnseen'>,
  passphraseFile: string | undefined,
): AskPassphrase {
  return async (fileName) => {
    if (passphraseFile !== undefined) return readPassphraseFile(passphraseFile);
    const given = terminal.env[passphraseVariable];
    if (given !== undefined && given !== '') return ok(given);
    const typed = await terminal.askUnseen(`Passphrase for ${fileName}: `);
    if (typed === null) {
      return err(
        wrongUsage(
          `${fileName}: no passphrase was given and there is nobody to ask. Use --passphrase-file <file>, or set ${passphraseVariable}.`,
        ),
      );
    }
    return typed === '' ? err(wrongUsage(`${fileName}: no passphrase was typed.`)) : ok(typed);
  };
}

/** Whether a passphrase was given, so that nobody would be asked. */
export function wasPassphraseGiven(
  { env }: Pick<Terminal, 'env'>,
  passphraseFile: string | undefined,
): boolean {
  return passphraseFile !== undefined || (env[passphraseVariable] ?? '') !== '';
}

export const passphraseVariable = 'CASEMARK_PASSPHRASE';

async function readPassphraseFile(path: string): Promise<Result<string, CommandFault>> {
  try {
    const passphrase = (await readFile(path, 'utf8')).replace(/\r?\n$/, '');
    return passphrase === ''
      ? err(inputRefused(`${path}: holds no passphrase. Put it on the first line.`))
      : ok(passphrase);
  } catch (fault) {
    return err(inputRefused(describeFileFault(path, fileFault(fault))));
  }
}
