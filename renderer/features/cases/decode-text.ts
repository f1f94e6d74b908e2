import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** The file holds no text that a person typed, such as a spreadsheet saved in its own format. */
export type NotText = { readonly kind: 'not-a-text-file' };

/**
 * The text of a file from somebody else's spreadsheet: UTF-8 with or without its mark, UTF-16 with its mark, and
 * otherwise the Windows code page that older spreadsheets save without saying so.
 */
export function decodeText(bytes: Uint8Array): Result<string, NotText> {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) return ok(new TextDecoder(utf16).decode(bytes));
  // A text has no NUL; every spreadsheet in its own format does.
  if (bytes.includes(0)) return err({ kind: 'not-a-text-file' });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return ok(new TextDecoder('windows-1252').decode(bytes));
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
