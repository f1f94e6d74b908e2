import { loadAge } from './load-age.ts';

/** Whether the bytes are an encrypted age file, as it is or in its text form (armor). */
export function isAgeFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, binary) || startsWith(bytes, armored);
}

/** The bytes of an age file whose text form may have been given. Throws where that form is broken. */
export async function ageFileBytes(bytes: Uint8Array): Promise<Uint8Array> {
  if (startsWith(bytes, binary)) return bytes;
  const { armor } = await loadAge();
  return armor.decode(new TextDecoder().decode(bytes));
}

const binary = 'age-encryption.org/v1\n';
const armored = '-----BEGIN AGE ENCRYPTED FILE-----';

function startsWith(bytes: Uint8Array, text: string): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, text.length));
  return start === text;
}
