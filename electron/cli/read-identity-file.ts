import { fileLimitBytes } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { readWhole } from '../files/read-whole.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';

/** The secret keys in a file as `age-keygen` writes it: comments, and a key on a line. Never told in a message. */
export async function readIdentityFile(
  path: string,
): Promise<Result<readonly string[], CommandFault>> {
  const refuse = (why: string) => err(inputRefused(`${path}: ${why}`));
  const read = await readWhole(path, fileLimitBytes);
  if (!read.ok) return err(inputRefused(describeFileFault(path, read.error)));
  const text = new TextDecoder().decode(read.value);
  if (text.startsWith('age-encryption.org/v1')) {
    return refuse('an identity that is itself sealed. Open it first: age --decrypt.');
  }
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.some((line) => line.startsWith('age1'))) {
    return refuse('the public half of a key, which opens nothing. Give the identity file.');
  }
  if (lines.length === 0 || lines.some((line) => !line.startsWith('AGE-SECRET-KEY-1'))) {
    return refuse('no identity file as age-keygen writes it: AGE-SECRET-KEY-1… on a line.');
  }
  for (const line of lines) {
    if (!(await isIdentity(line))) return refuse('a key in it is misspelt. Copy it again.');
  }
  return ok(lines);
}

async function isIdentity(line: string): Promise<boolean> {
  const { identityToRecipient } = await import('age-encryption');
  try {
    await identityToRecipient(line);
    return true;
  } catch {
    return false;
  }
}
