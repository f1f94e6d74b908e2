import { ok, type Result } from '../../kernel/result.ts';
import type { Bytes } from '../../vault-format/web-crypto.ts';
import { readText } from '../checks/strict-json.ts';
import type { PackFault } from '../pack.ts';
import { type PackSignal, throwIfCancelled } from '../pack-cancelled.ts';
import { fault } from '../pack-fault.ts';
import type { PackLimits } from '../pack-limits.ts';
import { type Crc32, type Digests, digest, loadCrc32 } from './checksums.ts';
import { filesAtOnce, inOrder } from './in-order.ts';
import { type PackedFile, readZip, unpack, unpackAgain } from './zip-reader.ts';

/** A file of a bag. Its bytes are inflated anew each time they are asked for, so that not all are in memory. */
export type BagContent = {
  readonly digests: Digests;
  readonly bytes: number;
  readonly isUtf8: boolean;
  readonly read: () => Bytes;
};

/** By path in the folder of the bag, in the order of the ZIP. */
export type Bag = ReadonlyMap<string, BagContent> & {
  /** What the folder is called. */
  readonly folder: string;
};

/** Opens the ZIP, and inflates every file of it once. */
export async function unpackBag(
  zip: Bytes,
  limits: PackLimits,
  parts: {
    readonly signal: PackSignal | undefined;
    readonly progress: (done: number, total: number) => void;
  },
): Promise<Result<Bag, PackFault>> {
  const files = readZip(zip, limits);
  if (!files.ok) return fault('zip', files.error);
  const crc32 = await loadCrc32();
  const total = files.value.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  parts.progress(done, total);
  const bag = new Map<string, BagContent>();
  const check = async (file: PackedFile) => {
    throwIfCancelled(parts.signal);
    return { file, content: await readContent(file, crc32) };
  };
  for await (const { file, content } of inOrder(files.value, filesAtOnce, check)) {
    const path = file.path.slice(file.path.indexOf('/') + 1);
    if (content === null) return fault('zip', 'zip-damaged', path);
    bag.set(path, content);
    done += file.bytes;
    parts.progress(done, total);
  }
  const folder = files.value[0]?.path.split('/')[0] ?? '';
  return ok(Object.assign(bag, { folder }));
}

async function readContent(file: PackedFile, crc32: Crc32): Promise<BagContent | null> {
  const bytes = await unpack(file, crc32);
  if (bytes === null) return null;
  return {
    digests: await digest(bytes),
    bytes: bytes.length,
    isUtf8: readText(bytes) !== null,
    read: () => unpackAgain(file),
  };
}
