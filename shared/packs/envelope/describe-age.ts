/** How a file is locked, as anyone can see. */
export type AgeLock =
  | { readonly kind: 'recipients'; readonly count: number }
  /** `workFactor`: base-2 logarithm of what a try costs. */
  | { readonly kind: 'passphrase'; readonly workFactor: number };

/** How an age file (v1, binary) is locked, without any key. Null for what is not the whole header of one. */
export function describeAge(bytes: Uint8Array): AgeLock | null {
  const header = readHeader(bytes);
  if (header === null) return null;
  const stanzas = header.filter((line) => line.startsWith('-> '));
  const [passphrase] = stanzas.filter((line) => line.startsWith('-> scrypt '));
  if (passphrase === undefined) {
    return stanzas.length === 0 ? null : { kind: 'recipients', count: stanzas.length };
  }
  // age itself refuses a passphrase beside anything else: the file could have been made by somebody else.
  const workFactor = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)$/.exec(passphrase)?.[1];
  if (stanzas.length !== 1 || workFactor === undefined) return null;
  return { kind: 'passphrase', workFactor: Number(workFactor) };
}

/** Some 100 bytes a recipient: room for far more than a team. */
export const longestHeader = 64 * 1024;

const firstLine = 'age-encryption.org/v1';

function readHeader(bytes: Uint8Array): readonly string[] | null {
  const lines: string[] = [];
  let line = '';
  for (let at = 0; at < Math.min(bytes.length, longestHeader); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x0a) {
      if (byte < 0x20 || byte > 0x7e) return null;
      line += String.fromCharCode(byte);
      continue;
    }
    if (lines.length === 0 && line !== firstLine) return null;
    if (line.startsWith('--- ')) return lines;
    lines.push(line);
    line = '';
  }
  return null;
}
