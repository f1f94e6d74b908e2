import { err, ok, type Result } from '../../../shared/kernel/result.ts';

export type KeyTextFault = { readonly kind: 'file-too-large' | 'not-text' };

/** The lines of a key file that say something, without its comments. UTF-8, or UTF-16 as PowerShell saves it. */
export function readKeyLines(bytes: Uint8Array): Result<readonly string[], KeyTextFault> {
  if (bytes.length > limitBytes) return err({ kind: 'file-too-large' });
  const text = decode(bytes);
  if (text === null || text.includes('\0')) return err({ kind: 'not-text' });
  return ok(
    text
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}

/** Keys are short; this is a file of some hundreds. */
const limitBytes = 64 * 1024;

function decode(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
