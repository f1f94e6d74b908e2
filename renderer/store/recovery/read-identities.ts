import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { PartNotRun } from '../part-not-run.ts';
import { ageFileBytes, isAgeFile } from './age-file.ts';
import { type KeyTextFault, readKeyLines } from './key-text.ts';
import { loadAge } from './load-age.ts';

/** Secret keys of recipients, as age writes them. Each opens whatever was wrapped for its recipient. */
export type Identities = readonly string[];

/** Why a file does not give an identity. Holds nothing of what stands in it. */
export type IdentityFault =
  | KeyTextFault
  | {
      readonly kind: /** The public half was chosen, which opens nothing. */
        | 'recipient-given'
        | 'ssh-key-given'
        | 'identity-of-another-kind'
        | 'identity-misspelt'
        | 'no-identity'
        | 'identity-passphrase-needed'
        | 'wrong-identity-passphrase'
        | 'identity-file-damaged'
        /** Whether the file is right is not known. */
        | 'part-not-run';
    };

/**
 * Reads an identity file as `age-keygen` writes it: comments, and a line for each identity. One that is itself an age
 * file under a passphrase is opened with that.
 */
export async function readIdentities(
  bytes: Uint8Array,
  passphrase?: string,
): Promise<Result<Identities, IdentityFault>> {
  try {
    return await readWith(bytes, passphrase);
  } catch (error) {
    if (error instanceof PartNotRun) return err({ kind: 'part-not-run' });
    throw error;
  }
}

async function readWith(
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<Result<Identities, IdentityFault>> {
  if (isAgeFile(bytes)) return openIdentities(bytes, passphrase);
  const lines = readKeyLines(bytes);
  if (!lines.ok) return lines;
  const identities = lines.value.filter((line) => /^AGE-SECRET-KEY-1/.test(line));
  if (identities.length === 0) return err({ kind: whyNone(lines.value) });
  return (await isAnyMisspelt(identities)) ? err({ kind: 'identity-misspelt' }) : ok(identities);
}

async function openIdentities(
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<Result<Identities, IdentityFault>> {
  if (bytes.length > encryptedLimitBytes) return err({ kind: 'file-too-large' });
  await loadAge();
  const file = await ageFileBytes(bytes).catch(() => null);
  if (file === null) return err({ kind: 'identity-file-damaged' });
  // Encrypted for a recipient, not under a passphrase: another key opens it first.
  if (!passphraseStanza.test(new TextDecoder().decode(file.subarray(0, 256)))) {
    return err({ kind: 'identity-of-another-kind' });
  }
  if (passphrase === undefined) return err({ kind: 'identity-passphrase-needed' });
  const { Decrypter } = await loadAge();
  const byPassphrase = new Decrypter();
  byPassphrase.addPassphrase(passphrase);
  const fileKey = await byPassphrase.decryptHeader(file).catch(() => null);
  if (fileKey === null) return err({ kind: 'wrong-identity-passphrase' });
  const byKey = new Decrypter();
  // The passphrase costs a second of work each time it is asked.
  byKey.addIdentity({ unwrapFileKey: () => fileKey });
  const opened = await byKey.decrypt(file).catch(() => null);
  if (opened === null) return err({ kind: 'identity-file-damaged' });
  try {
    // Only once: a file within a file is nobody's identity.
    return isAgeFile(opened) ? err({ kind: 'no-identity' }) : await readIdentities(opened);
  } finally {
    opened.fill(0);
  }
}

const encryptedLimitBytes = 64 * 1024;
const passphraseStanza = /^age-encryption\.org\/v1\n-> scrypt /;

function whyNone(lines: readonly string[]): IdentityFault['kind'] {
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line));
  if (has(/^AGE-SECRET-KEY-1/i)) return 'identity-misspelt';
  if (has(/^AGE-/i)) return 'identity-of-another-kind';
  if (has(/^age1/i)) return 'recipient-given';
  if (has(/^(ssh|ecdsa|sk)-\S+ |^-----BEGIN /i)) return 'ssh-key-given';
  return 'no-identity';
}

async function isAnyMisspelt(identities: Identities): Promise<boolean> {
  const { identityToRecipient } = await loadAge();
  for (const identity of identities) {
    try {
      await identityToRecipient(identity);
    } catch {
      return true;
    }
  }
  return false;
}
