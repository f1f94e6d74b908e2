import { basename } from 'node:path';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { describeAge } from '../../shared/packs/envelope/describe-age.ts';
import type {
  PackFault,
  PackKey,
  PackProgress,
  PackStep,
  VerifiedPack,
  WhoseKey,
} from '../../shared/packs/pack.ts';
import { readPack } from '../../shared/packs/read-pack.ts';
import type { AskPassphrase } from './ask-passphrase.ts';
import type { CommandFault } from './exit-code.ts';
import { type PackContacts, readContacts } from './pack-contacts.ts';
import type { Progress, TellProgress } from './progress.ts';
import { readIdentityFile } from './read-identity-file.ts';

/** What every command that opens packs is told in the same words. */
export const packOptions = {
  identity: { type: 'string', multiple: true },
  contacts: { type: 'string', multiple: true },
  'trust-fingerprint': { type: 'string', multiple: true },
} as const;

export type PackOptionValues = {
  readonly identity?: string[];
  readonly contacts?: string[];
  readonly 'trust-fingerprint'?: string[];
};

/** Opens packs with the keys and the contacts that were given. */
export type PackOpener = {
  readonly whose: WhoseKey;
  /** What opens this pack of those keys that were given, or typed when it is asked for. Null where there is none. */
  keyOf(path: string, bytes: Uint8Array): Promise<Result<PackKey | null, CommandFault>>;
  read(bytes: Uint8Array, key: PackKey | null): Promise<Result<VerifiedPack, PackFault>>;
};

export async function createPackOpener(
  values: PackOptionValues,
  {
    askPassphrase,
    progress,
    tell,
  }: {
    readonly askPassphrase: AskPassphrase;
    readonly progress: Progress;
    readonly tell: (line: string) => void;
  },
): Promise<Result<PackOpener, CommandFault>> {
  const identities: string[] = [];
  for (const path of values.identity ?? []) {
    const read = await readIdentityFile(path);
    if (!read.ok) return read;
    identities.push(...read.value);
  }
  const contacts = await readContacts(values.contacts ?? [], values['trust-fingerprint'] ?? []);
  if (!contacts.ok) return contacts;
  for (const line of contacts.value.leftOut) tell(`Warning: ${line}`);
  return ok({
    whose: contacts.value.whose,
    keyOf: async (path, bytes) => {
      if (describeAge(bytes)?.kind !== 'passphrase') {
        return ok(identities.length === 0 ? null : { kind: 'identities', identities });
      }
      const passphrase = await askPassphrase(basename(path));
      if (!passphrase.ok) return passphrase;
      return ok({ kind: 'passphrase', passphrase: passphrase.value });
    },
    read: (bytes, key) => readTrusting(bytes, key, contacts.value, progress),
  });
}

/** A card that was compared is known only once the pack that carries it was opened: then it is read again. */
async function readTrusting(
  bytes: Uint8Array,
  key: PackKey | null,
  { whose, wasCompared }: PackContacts,
  progress: Progress,
): Promise<Result<VerifiedPack, PackFault>> {
  const telling = () => ({ progress: tellSteps(progress) });
  const read = await readPack(bytes, key, whose, telling());
  if (read.ok || read.error.kind !== 'signer-unknown') return read;
  const { signer } = read.error;
  if (signer === undefined || !wasCompared(signer)) return read;
  const withSigner: WhoseKey = (publicKey) =>
    whose(publicKey) ??
    (publicKey === signer.signingKey ? { card: signer, trust: 'trusted' } : null);
  return readPack(bytes, key, withSigner, telling());
}

function tellSteps(progress: Progress): (told: PackProgress) => void {
  const told = new Map<PackProgress['step'], TellProgress>();
  return ({ step, done, total }) => {
    const tell = told.get(step) ?? progress.counting(stepWords[step]);
    told.set(step, tell);
    tell(done, total);
  };
}

const stepWords: Readonly<Record<PackStep | 'writing', string>> = {
  age: 'Bytes unsealed',
  zip: 'Bytes unpacked',
  bag: 'Files compared with their checksums',
  signature: 'Signatures checked',
  schemas: 'Cases and reviews read',
  frameworks: 'Frameworks checked',
  chains: 'Chains of entries checked',
  folds: 'Cases and reviews compared with what is stated of them',
  writing: 'Cases and reviews written',
};
