import { err, ok, type Result } from '../../kernel/result.ts';
import type { Bytes, CryptoKey } from '../../vault-format/web-crypto.ts';
import type { PackFault, PackKey, PackLock } from '../pack.ts';
import { PackCancelled, type PackSignal, throwIfCancelled } from '../pack-cancelled.ts';
import type { PackLimits } from '../pack-limits.ts';
import { describeAge } from './describe-age.ts';
import { type BytesStream, fromStream, joinBytes, toStream } from './streams.ts';

/** An age file (v1, binary) of what the source gives, piece by piece. */
export async function* sealWithAge(
  source: AsyncIterator<Bytes>,
  lock: PackLock,
  workFactor?: number,
): AsyncGenerator<Bytes> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  if (lock.kind === 'passphrase') {
    encrypter.setPassphrase(spelled(lock.passphrase));
    if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  yield* fromStream(await encrypter.encrypt(toStream(source)));
}

/**
 * The seal inside the seal, of a case that is to be marked again without sight of its first judgements. Whoever tries
 * passphrases has the outer seal before them, so this one costs nothing to open.
 */
export async function sealInside(bytes: Bytes, lock: PackLock): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const piece of sealWithAge(once(bytes), lock, 1)) pieces.push(piece);
  return joinBytes(pieces);
}

export type AgeFault = Extract<
  PackFault['kind'],
  | 'not-age'
  | 'wrong-key'
  | 'wrong-passphrase'
  | 'needs-passphrase'
  | 'needs-key'
  | 'age-damaged'
  | 'pack-too-large'
>;

export type OpenAgeParts = {
  readonly limits: PackLimits;
  readonly signal?: PackSignal | undefined;
  /** Bytes of the file that were opened so far. */
  readonly opened?: (bytes: number) => void;
};

/** What an age file holds: all of it, or none. Throws `PackCancelled`. */
export async function openAge(
  bytes: Bytes,
  key: PackKey | null,
  { limits, signal, opened }: OpenAgeParts,
): Promise<Result<Bytes, AgeFault>> {
  if (bytes.length > limits.packBytes) return err('pack-too-large');
  const lock = describeAge(bytes);
  if (lock === null) return err(startsAsAge(bytes) ? 'age-damaged' : 'not-age');
  if (lock.kind === 'passphrase' && key?.kind !== 'passphrase') return err('needs-passphrase');
  if (lock.kind === 'recipients' && key?.kind !== 'identities') return err('needs-key');
  // What a stranger may make this machine work is bounded before it begins.
  if (lock.kind === 'passphrase' && lock.workFactor > limits.scryptWorkFactor) {
    return err('age-damaged');
  }
  const source = pieces(bytes, signal, opened);
  try {
    const decrypter = await createDecrypter(key as PackKey);
    const stream = await decrypter.decrypt(toStream(source));
    const inside = new Uint8Array(stream.size(bytes.length));
    let at = 0;
    for await (const piece of fromStream(stream as BytesStream)) {
      inside.set(piece, at);
      at += piece.length;
    }
    return at === inside.length ? ok(inside) : err('age-damaged');
  } catch (error) {
    if (error instanceof PackCancelled) throw error;
    if (!isOfAnotherKey(error)) return err('age-damaged');
    return err(lock.kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-key');
  } finally {
    await source.return(undefined);
  }
}

/** Most people never make a pack: the library is no part of the first load. */
function loadAge(): Promise<AgeLibrary> {
  return import('age-encryption') as unknown as Promise<AgeLibrary>;
}

/** As much of the library as is used, in words that shared code is checked with. */
type AgeLibrary = {
  readonly Encrypter: new () => {
    setPassphrase(passphrase: string): void;
    setScryptWorkFactor(workFactor: number): void;
    addRecipient(recipient: string): void;
    encrypt(stream: BytesStream): Promise<BytesStream>;
  };
  readonly Decrypter: new () => Decrypter;
};

type Decrypter = {
  addPassphrase(passphrase: string): void;
  addIdentity(identity: string | CryptoKey): void;
  decrypt(stream: BytesStream): Promise<BytesStream & { size(bytes: number): number }>;
};

async function createDecrypter(key: PackKey): Promise<Decrypter> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  if (key.kind === 'passphrase') decrypter.addPassphrase(spelled(key.passphrase));
  else for (const identity of key.identities) decrypter.addIdentity(identity);
  return decrypter;
}

/** A passphrase typed on another keyboard is the same one: as a vault's own is read. */
function spelled(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** The library has no other word for it; a test holds it to this one. */
function isOfAnotherKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

function startsAsAge(bytes: Bytes): boolean {
  const start = 'age-encryption.org/v1\n';
  return start.split('').every((character, index) => character.charCodeAt(0) === bytes[index]);
}

const pieceBytes = 1024 * 1024;

async function* pieces(
  bytes: Bytes,
  signal: PackSignal | undefined,
  opened: ((bytes: number) => void) | undefined,
): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    throwIfCancelled(signal);
    yield bytes.subarray(at, at + pieceBytes);
    opened?.(Math.min(at + pieceBytes, bytes.length));
  }
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}
