import { type Bytes, TextEncoder } from '../vault-format/web-crypto.ts';
import {
  bagDeclaration,
  bagFolder,
  bagInfoText,
  bagPaths,
  type Listed,
  manifestText,
} from './bag-layout.ts';
import { type BagFile, payloadFiles } from './contents/payload-files.ts';
import { sealWithAge } from './envelope/age.ts';
import { digest, loadCrc32 } from './envelope/checksums.ts';
import { filesAtOnce, inOrder } from './envelope/in-order.ts';
import { createZipWriter, type Packed, pack } from './envelope/zip-writer.ts';
import type { PackProgress, PackToMake } from './pack.ts';
import { type PackSignal, throwIfCancelled } from './pack-cancelled.ts';
import { signingKeyToPem } from './people/signing.ts';

export type MakePackParts = {
  /** `done` of `total` cases and reviews, in the step `writing`. */
  readonly progress?: (progress: PackProgress) => void;
  readonly signal?: PackSignal;
};

/**
 * The bytes of a pack, as they are made: see `docs/case-pack.md`. A few files at a time are in memory, whatever the
 * pack holds. Throws `PackCancelled` once the signal is aborted, and what `cases`, `reviews` and `sign` throw; a pack
 * that was not made to its end does not open. Throws where the cases and reviews are not those of the descriptor.
 */
export async function* makePack(
  input: PackToMake,
  parts: MakePackParts = {},
): AsyncGenerator<Bytes> {
  yield* sealWithAge(zippedBag(input, parts), input.lock);
}

async function* zippedBag(input: PackToMake, parts: MakePackParts): AsyncGenerator<Bytes> {
  const { descriptor } = input;
  const crc32 = await loadCrc32();
  const folder = bagFolder(descriptor.id);
  const zip = createZipWriter();
  const prepare = async ({ path, bytes }: BagFile) => {
    throwIfCancelled(parts.signal);
    const [digests, packed] = await Promise.all([
      digest(bytes),
      pack(`${folder}/${path}`, bytes, crc32),
    ]);
    return { path, digests, packed };
  };
  const add = async (file: BagFile, tags: Listed[]): Promise<Bytes> => {
    const { path, digests, packed } = await prepare(file);
    tags.push({ path, digests });
    return zip.add(packed);
  };

  const tags: Listed[] = [];
  const unlisted: Listed[] = [];
  yield await add(textFile(bagPaths.declaration, bagDeclaration), tags);
  const payload: (Listed & { readonly packed: Pick<Packed, 'bytes'> })[] = [];
  for await (const { path, digests, packed } of inOrder(
    payloadFiles(input, parts),
    filesAtOnce,
    prepare,
  )) {
    payload.push({ path, digests, packed: { bytes: packed.bytes } });
    yield zip.add(packed);
  }
  const octets = payload.reduce((sum, { packed }) => sum + packed.bytes, 0);
  const info = bagInfoText(descriptor, { octets, streams: payload.length });
  yield await add(textFile(bagPaths.info, info), tags);
  yield await add(textFile(bagPaths.sha256, manifestText(payload, 'sha256')), tags);
  yield await add(textFile(bagPaths.sha512, manifestText(payload, 'sha512')), tags);
  const signer = signingKeyToPem(descriptor.sender.signingKey);
  yield await add(textFile(bagPaths.signer, signer), tags);

  const tagSha512 = textFile(bagPaths.tagSha512, manifestText(tags, 'sha512'));
  const tagSha256 = textFile(bagPaths.tagSha256, manifestText(tags, 'sha256'));
  const signature = await input.sign(tagSha512.bytes);
  yield await add(tagSha256, unlisted);
  yield await add(tagSha512, unlisted);
  yield await add({ path: bagPaths.signature, bytes: signature }, unlisted);
  yield zip.end();
}

function textFile(path: string, text: string): BagFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
